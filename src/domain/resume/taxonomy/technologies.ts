/**
 * Technologies under the name their makers use, then the other names people write for them. One line, one thing.
 * Names that are also plain words (`Go`, `R`, `Swift`, `Spring`) carry a `!`: they count only in lists of skills.
 */
export const technologies: Readonly<Record<string, string>> = {
  languages: `
JavaScript|js|ecmascript|es6|es2015|es2020|vanilla js|vanilla javascript|javascript (es6+)
TypeScript|ts
Python|python3|python 3|python 2
Java|java 8|java 11|java 17|java 21|core java|j2se|java se
Java EE|j2ee|jakarta ee|java enterprise edition
!C|c language|ansi c|embedded c
C++|cpp|c++11|c++14|c++17|c++20|c plus plus
C#|csharp|c sharp|c-sharp
!Go|golang|go lang
!Rust|rust lang|rustlang
Ruby
PHP|php 7|php 8|php5
!Swift
Kotlin
Objective-C|objective c|objc|obj-c
Scala
!R|r language|r programming|rstudio
MATLAB
Perl
Haskell
Elixir
Erlang
Clojure
ClojureScript
F#|fsharp|f sharp
!Dart
Lua
Julia
Groovy
Visual Basic|vb|vb.net|vba|visual basic .net
COBOL
Fortran
!Assembly|assembler|x86 assembly|asm|mips assembly|arm assembly
Shell|shell script|shell scripting|unix shell|sh scripting
Bash|bash scripting|bash script
PowerShell|power shell
SQL|ansi sql|structured query language
PL/SQL|plsql|pl sql
T-SQL|tsql|transact-sql
HTML|html5|html 5|xhtml
CSS|css3|css 3
Sass|scss|sass/scss|scss/sass
Less|lesscss
OCaml
!Scheme
!Lisp|common lisp
Prolog
!Racket
!Solidity
!Crystal
!Zig
!Nim
ABAP|sap abap
Apex|salesforce apex
VHDL
Verilog|systemverilog|system verilog
LaTeX|tex
Markdown
XML
XSLT
JSON
YAML
GraphQL|graph ql
WebAssembly|wasm
CoffeeScript
Delphi|object pascal
Pascal
CUDA|nvidia cuda
OpenCL
HCL
Regular Expressions|regex|regexp`,
  frontend: `
React|react.js|reactjs|react js|react hooks
React Native|react-native|reactnative
!Redux|redux toolkit|rtk|react redux|react-redux
Redux-Saga|redux saga
MobX
Zustand
!Recoil
Next.js|nextjs|next js|next
Gatsby|gatsby.js|gatsbyjs
!Remix|remix.run
Vue.js|vue|vuejs|vue js|vue 2|vue 3
Vuex
Pinia
Nuxt|nuxt.js|nuxtjs|nuxt js
Angular|angular 2+|angular 2|angular.io
AngularJS|angular.js|angular js
RxJS
!Svelte|svelte.js|sveltejs
SvelteKit
!Ember|ember.js|emberjs
!Backbone|backbone.js|backbonejs
!Preact
SolidJS|solid.js
!Astro
!Lit|lit element|litelement
Alpine.js|alpinejs
HTMX
jQuery|j query
jQuery UI
Bootstrap|twitter bootstrap|bootstrap 4|bootstrap 5
Tailwind CSS|tailwind|tailwindcss|tailwind.css
Material UI|material-ui|mui
Chakra UI
Ant Design|antd
Bulma
Styled Components|styled-components
Emotion
Storybook
D3.js|d3|d3js
Three.js|threejs
Chart.js|chartjs
Highcharts
!Leaflet
Mapbox
WebGL
WebRTC
WebSockets|websocket|web sockets
Socket.IO|socket io
Service Workers|service worker
PWA|progressive web apps|progressive web app
Web Components
Webpack
Vite
Rollup|rollup.js
Parcel
esbuild
Babel
Gulp|gulp.js
Grunt|grunt.js
npm
Yarn
pnpm
ESLint
Prettier
Ajax
Responsive Design|responsive web design|responsive layout
Accessibility|web accessibility|a11y|wcag
Handlebars
Pug|jade
EJS
Electron|electron.js
Tauri
Ionic|ionic framework
Cordova|apache cordova|phonegap
TanStack Query|react query|react-query
Apollo|apollo client|apollo graphql|apollo server
Jamstack|jam stack
Hugo
Jekyll
Liquid`,
  backend: `
Node.js|node|nodejs|node js
!Express|express.js|expressjs
NestJS|nest.js|nest
Fastify
Koa|koa.js
Hono
Hapi|hapi.js
Deno
!Bun
Django
Django REST Framework|drf
Flask
FastAPI|fast api
Tornado
Celery
SQLAlchemy
Pydantic
Spring|spring framework|spring mvc|spring core|spring security|spring data|spring cloud
Spring Boot|springboot
Hibernate
JPA|java persistence api
JDBC
Struts|apache struts
Quarkus
Micronaut
JUnit
Maven|apache maven
Gradle
Tomcat|apache tomcat
WildFly|jboss
.NET|dotnet|.net framework|dot net|.net core|dotnet core|.net 6
ASP.NET|asp.net core|asp.net mvc|aspnet|asp.net web api
Entity Framework|ef core|entity framework core
LINQ
Blazor
WPF
Xamarin
Ruby on Rails|rails|ror
Sinatra
Sidekiq
RSpec
Laravel
Symfony
CodeIgniter
Yii
CakePHP
WordPress
Drupal
Magento
Joomla
!Gin|gin gonic
!Echo
!Fiber
Phoenix|phoenix framework
Actix
Axum
Tokio
Play Framework
Akka
REST|rest api|rest apis|restful|restful api|restful apis|restful services|restful web services|rest api design
gRPC
Protocol Buffers|protobuf
SOAP
OpenAPI|swagger|openapi specification
OAuth|oauth2|oauth 2.0
OpenID Connect|oidc
JWT|json web tokens
SAML
Microservices|microservice architecture|microservice|micro services|micro-services
Serverless|serverless framework|serverless architecture
Event-Driven Architecture|event driven architecture|event-driven|event sourcing
CQRS
Domain-Driven Design|ddd|domain driven design
Distributed Systems
System Design
API Design|api development
Prisma
Sequelize
TypeORM
Drizzle ORM|drizzle
Mongoose
tRPC
LoopBack
Strapi
Contentful
Sanity
Stripe|stripe api
Twilio
Nginx
Apache HTTP Server|apache|apache httpd
HAProxy
Envoy
Kong
Linux|gnu/linux
Unix
Ubuntu
Debian
CentOS
Red Hat Enterprise Linux|rhel|red hat|red hat linux
Windows Server
macOS|mac os
Tmux
Vim|neovim
eBPF`,
  mobile: `
Android|android sdk|android development
iOS|ios development
Flutter
SwiftUI
UIKit
Jetpack Compose
Android Studio
Xcode
Kotlin Multiplatform|kmm
Core Data
Room
Expo
Firebase|google firebase
Fastlane
CocoaPods
Unity|unity3d
Unreal Engine|unreal
ARKit
OpenGL|opengl es
Vulkan
Metal`,
  data: `
PostgreSQL|postgres|postgre sql|psql|postgresql db
MySQL|my sql
MariaDB
SQLite|sqlite3
Microsoft SQL Server|sql server|mssql|ms sql|ms sql server
Oracle Database|oracle|oracle db|oracle sql
IBM Db2|db2
MongoDB|mongo|mongo db
Redis
Memcached
Cassandra|apache cassandra
ScyllaDB
DynamoDB|amazon dynamodb|aws dynamodb
Cosmos DB|azure cosmos db|cosmosdb
CouchDB
Couchbase
Neo4j
InfluxDB
TimescaleDB
ClickHouse
CockroachDB
Elasticsearch|elastic search|elastic
OpenSearch
Elastic Stack|elk|elk stack
Logstash
Kibana
Solr|apache solr
Supabase
PlanetScale
Neon
Snowflake
BigQuery|google bigquery
Redshift|amazon redshift|aws redshift
Databricks
Apache Spark|spark|pyspark|spark sql|spark streaming
Hadoop|apache hadoop|hdfs|mapreduce
Hive|apache hive
Presto
Trino
Apache Flink|flink
Apache Beam|beam
Kafka|apache kafka|kafka streams
RabbitMQ|rabbit mq
ActiveMQ
NATS
Apache Pulsar|pulsar
Amazon SQS|sqs|aws sqs
Amazon SNS|sns|aws sns
Airflow|apache airflow
Dagster
Prefect
Luigi
dbt|data build tool
Fivetran
Airbyte
NiFi|apache nifi
Informatica
Talend
SSIS
SSRS
SSAS
ETL|etl pipelines|elt
Data Warehousing|data warehouse
Data Modeling|data modelling
NoSQL|no sql|nosql databases
Delta Lake
Apache Iceberg|iceberg
Parquet
Avro
Tableau
Power BI|powerbi|microsoft power bi
Looker
Looker Studio|google data studio|data studio
Qlik|qlikview|qlik sense
Metabase
Superset|apache superset
Excel|microsoft excel|ms excel|advanced excel|pivot tables
Google Sheets
Google Analytics|ga4
Amplitude
Mixpanel
Segment
SAS
SPSS|ibm spss
Stata
Alteryx
Jupyter|jupyter notebook|jupyter notebooks|jupyterlab
A/B Testing|ab testing|split testing
Pinecone
Weaviate
pgvector`,
  'machine-learning': `
pandas
NumPy
SciPy
scikit-learn|sklearn|scikit learn
TensorFlow|tensor flow
PyTorch|torch
Keras
JAX
XGBoost
LightGBM
Matplotlib
Seaborn
Plotly
OpenCV
NLTK
spaCy
Hugging Face|huggingface|hugging face transformers
LangChain
LlamaIndex
OpenAI API|openai|gpt-4|gpt-3
Large Language Models|llm|llms|large language model
Retrieval-Augmented Generation|rag
Prompt Engineering
Machine Learning|ml
Deep Learning
Natural Language Processing|nlp
Computer Vision|cv
Reinforcement Learning
Neural Networks|cnn|rnn|lstm
Generative AI|genai|gen ai
Artificial Intelligence|ai
Data Science
Data Analysis|data analytics
Data Visualization|data visualisation
Statistics|statistical analysis|statistical modeling
Time Series|time series analysis|time series forecasting
MLflow
Kubeflow
SageMaker|amazon sagemaker|aws sagemaker
Vertex AI
Weights & Biases|wandb
DVC
ONNX
TensorRT
Triton
Ray
Dask
Polars
ggplot2|ggplot
dplyr
tidyverse
Shiny|r shiny
Big Data`,
  cloud: `
AWS|amazon web services|amazon aws
EC2|amazon ec2|aws ec2
S3|amazon s3|aws s3
AWS Lambda|lambda|aws lambda functions
ECS|amazon ecs|aws ecs
EKS|amazon eks|aws eks
RDS|amazon rds|aws rds
CloudFormation|aws cloudformation
CloudWatch|aws cloudwatch
IAM|aws iam
API Gateway|aws api gateway
Amazon Kinesis|kinesis
AWS Glue|glue
Amazon Athena|athena
Route 53|route53
CloudFront
AWS CDK|cdk
Google Cloud|gcp|google cloud platform
GKE|google kubernetes engine
Cloud Run|google cloud run
Cloud Functions
Pub/Sub|google pub/sub|pubsub
Azure|microsoft azure|ms azure
Azure DevOps|vsts
Azure Functions
AKS|azure kubernetes service
Heroku
DigitalOcean|digital ocean
Vercel
Netlify
Cloudflare|cloudflare workers
Linode
OpenStack
VMware|vsphere
Docker|docker compose|docker-compose|docker swarm|dockerfile
Podman
Kubernetes|k8s|kubectl
Helm
Kustomize
Istio
Linkerd
Cilium
Service Mesh
Terraform|terragrunt
Pulumi
Ansible
Puppet
Chef
SaltStack|salt
Vagrant
Packer
Rancher
Nomad
Consul
Vault|hashicorp vault
etcd
OpenShift|red hat openshift
CI/CD|ci cd|cicd|ci/cd pipelines|ci pipelines|continuous integration|continuous delivery|continuous deployment
Jenkins
GitHub Actions
GitLab CI|gitlab ci/cd|gitlab-ci
CircleCI|circle ci
Travis CI|travis
TeamCity
Bamboo
Bitbucket Pipelines
Argo CD|argocd
Flux|fluxcd
Spinnaker
GitOps
DevOps
DevSecOps
SRE|site reliability engineering
Infrastructure as Code|iac
Observability
Prometheus
Grafana
Datadog|data dog
New Relic
Splunk
Sentry
PagerDuty
OpenTelemetry|otel
Jaeger
Zipkin
Fluentd
Telegraf
Nagios
Zabbix
Dynatrace
Load Balancing
Networking|computer networking
TCP/IP
DNS
HTTP
VPN
Bazel
CMake
Make|makefile`,
  testing: `
Jest
Mocha
Chai
Jasmine
Karma
Vitest
Cypress|cypress.io
Playwright
Puppeteer
Selenium|selenium webdriver
WebdriverIO
Appium
Testing Library|react testing library|rtl
Enzyme
pytest|py.test
unittest
TestNG
Mockito
Cucumber
Robot Framework
Postman
SoapUI
JMeter|apache jmeter
Gatling
k6
Locust
SonarQube
xUnit
NUnit
PHPUnit
Detox
Espresso
XCTest
TDD|test driven development|test-driven development
BDD|behavior driven development|behaviour-driven development
Unit Testing|unit tests|unit test
Integration Testing|integration tests
End-to-End Testing|e2e testing|e2e|end to end testing
Test Automation|automated testing|automation testing
Performance Testing|load testing
Manual Testing
Regression Testing`,
  security: `
OWASP|owasp top 10
Penetration Testing|pentesting|pen testing
Burp Suite
Metasploit
Wireshark
Nmap
Kali Linux|kali
Snort
Cryptography
SIEM
Okta
Auth0
Keycloak
Active Directory|azure active directory
LDAP|openldap
TLS|ssl|ssl/tls
ISO 27001
SOC 2
Threat Modeling
Vulnerability Assessment|vulnerability management
Reverse Engineering
Cybersecurity|cyber security|information security
Snyk
Trivy`,
  tools: `
Git
GitHub
GitLab
Bitbucket
SVN|subversion
Mercurial
Jira|atlassian jira
Confluence
Trello
Asana
Notion
Slack
Monday.com
Linear
Figma
Sketch
Adobe XD
InVision
Zeplin
Photoshop|adobe photoshop
Illustrator|adobe illustrator
InDesign|adobe indesign
After Effects|adobe after effects
Premiere Pro|adobe premiere pro|adobe premiere
Lightroom
Adobe Creative Suite|adobe creative cloud
Canva
Blender
AutoCAD
SolidWorks
Microsoft Office|ms office|office 365|microsoft 365|microsoft suite|microsoft office suite
Word|microsoft word|ms word
PowerPoint|microsoft powerpoint|ms powerpoint
Outlook
Google Workspace|g suite|google suite
SharePoint
Salesforce|salesforce crm|sfdc
HubSpot
SAP|sap erp|sap hana
ServiceNow
Workday
Zendesk
QuickBooks
Shopify
WooCommerce
Marketo
Google Ads|google adwords
SEO|search engine optimization
VS Code|visual studio code|vscode
Visual Studio
IntelliJ IDEA|intellij
Eclipse
PyCharm
Chrome DevTools
Zapier
Raspberry Pi
Arduino
ROS|robot operating system
Embedded Systems
IoT|internet of things
FPGA
RTOS|freertos
Blockchain
Ethereum
Web3
Algorithms
Data Structures|data structures and algorithms|dsa
Object-Oriented Programming|oop|object oriented programming|object-oriented design
Functional Programming
Design Patterns
Multithreading|multi-threading|concurrency
UML
UI/UX|ui/ux design|ux/ui|ux design|ui design|user experience design
Wireframing|wireframes
Prototyping
User Research
Product Management
Product Strategy
Roadmapping
OKRs|okr`,
}

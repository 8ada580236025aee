/** What guessers try first, lower case and undressed: no leet, no digits around it. Our own list, sorted. */
export const commonWords: readonly string[] = `
007007 010203 102030 1029384756 112233 11223344 112358 121212 123123 123321 1234321 123456789a 123456a 123456aa
123456q 12345qwert 1234abcd 1234qwer 123654 123654789 123abc 123asd 123qwe 131313 135790 147147 147258369
159357 159753 1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 246810 271828 314159 31415926 420420
666666 696969 741852963 789456123 987654321 a123456 a123456789 a1b2c3d4 a1s2d3f4 aa123456 aabbcc abc123
abc12345 abcabc abcd abcd1234 abcde abcdef abcdefg abcdefgh access accessdenied admin admin123 adminadmin
administrator africa alex alexander alexandra always amanda amazon america andrew android angel angels anna
anthony anyone anything apple apple123 april arsenal asdf asdf1234 asdfasdf asdfg asdfgh asdfghj asdfghjk
asdfghjkl asdzxc ashley asshole audi august austin australia autumn avengers azerty azertyuiop baby babyboy
babygirl backend bailey banana bangalore barcelona baseball basketball batman bayern bear bears beatles
beautiful believe bella benjamin berlin bestfriend bestfriends birthday biteme blessed blessing blossom
blueberry bmw bonjour bootcamp boston brandon brasil brazil brother buddy bullshit bunny business butterfly
california camaro canada candidate candy captain career cat catdog champion champions changeit changeme
changemenow charles charlie cheese chelsea cherry chicago chicken children chloe chocolate christ christmas
christopher cisco codecode coder coding coffee college computer computer123 cookie cookies cooper correcthorse
correcthorsebatterystaple corvette cowboy cowboys cricket crystal cupcake cutie daddy daisy daisy123 dakota
dallas daniel darling database david december default delhi desert developer diamond disney doctor dog doggie
dollar dolphin dragon drummer dumbledore eagle eagles easter edc elephant elizabeth emerald emma energy
engineer england enterpassword espana everything facebook faith falcon family father february ferrari
firefighter fitness florida flower flowers football forest forever fortnite france freedom friday friend
friends frodo frontend fuckme fuckoff fuckyou fullstack gamer gaming gandalf george germany getajob ginger
giraffe goddess godisgood goku gold golden golf goodbye goodday goodluck goodmorning google gorgeous grace
grandma grandpa guest guestguest guitar hacked hacker halloween handsome happy happyday harley harleydavidson
harrypotter hawk heart hello hellohello hellokitty helloworld hermione hireme hobbit hockey hogwarts hola
holiday honda honey hope horse horses hulk hunter hurricane iamawesome iamthebest ihatepasswords ilovegod
ilovejesus iloveme ilovemyself iloveu iloveyou imthebest india instagram internet interview interviewer
interviews iphone ironman isabella island italia jack james january java javascript jedi jennifer jessica jesus
jesuschrist jobseeker john joker jordan jordan23 joseph joshua justice justin juventus keyboard king kingking
kitten kitty koala lakers laptop lawyer lemon leopard letmein letmein123 letmeinnow liberty lightning lily
linkedin linux lion liverpool lkjhgfdsa login loginlogin lola london love lovelove lovely loveme lover loveyou
loving lucy madrid maggie manager manchester march maria mario marvel master masterkey matrix matthew max
maxwell maytheforcebewithyou mercedes metallica mexico michael michelle mickey microsoft millionaire minecraft
minnie mnbvcxz mockinterview molly mommy monday money monitor monkey morpheus moscow mother mountain mouse
mumbai music musicman mustang mylove mypassword mypasswordis mysecret mysql naruto nathan neo netflix network
newpassword newyork nicole nintendo nirvana nobody nopassword notapassword nothing november nurse ocean october
oldpassword olivia opensesame openup oracle orange packers panda panther paris pass passcode passme passphrase
passwd password password123 password1234 passwordispassword passwordone passwords passwort patrick peace peach
pearl penguin pepper phoenix piano pikachu pizza platinum playstation please poiuytrewq pokemon police pony
porsche postgres potter power pretty prince princess printer private programmer puppy python q123456 q1w2e3r4
q1w2e3r4t5 qaz qazwsx qazwsxedc queen qwe123 qweasd qweasdzxc qweqwe qwerty qwerty123 qwerty1234 qwertyqwerty
qwertyu qwertyui qwertyuio qwertyuiop qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm qwertz qwertzuiop rabbit
rainbow ranger realmadrid resume rich richard richman river robert roblox rocknroll rockstar rocky rome root
rootroot rose roses ruby rugby running samantha samsung sapphire sarah sasuke saturday school science sebastian
secret secrets secure security september server sexy shark silver simpsons sister skywalker slipknot snake
soccer softwareengineer soldier somebody someone something sonic sophia sophie spider spiderman spring
starcraft starwars steelers stephanie storm strawberry student sugar summer sunday sunflower sunshine superman
superuser sweetheart swimming system teacher temp tempass temporary tennis test test1234 tester testing
testpassword testtest texas thankyou thepassword thequickbrownfox thisismypassword thisispassword thomas
thunder thursday tiger tobeornottobe tokyo topsecret tornado toyota treasure trinity trustno trustno1 trustnoi
trustnoone tucker tuesday turtle twitter tyler typepassword typescript ubuntu unicorn university user username
vacation vader vanilla victoria violet volleyball warcraft wednesday weekend welcome welcomeback welcomehome
whale whatever whatsapp wifi william windows winner winter wireless wolf wolves wonderwoman wsx xbox yamaha
yankees yoda yourpassword youtube zaq12wsx zaq1xsw2 zelda zoe zxcv zxcvb zxcvbn zxcvbnm
`
  .trim()
  .split(/\s+/)

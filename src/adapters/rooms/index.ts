export { remoteRooms, type RoomStubs } from './rooms.ts'

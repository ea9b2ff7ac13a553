import "./model/room.js";

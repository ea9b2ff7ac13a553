#!/usr/bin/env python3
"""An example Parley client of one page that follows the rules for clients in docs/protocol.md.

    CHAT_PASSWORD=... python3 client.py http://localhost:8000 USERNAME ROOM_ID STATE_FILE

It prints the room and sends each line of its input. Its whole state is in the state file, so it can be killed at
any time and resumes where it stopped. It needs Python 3.10 and the package websockets, 10 or later.
"""
import asyncio, contextlib, http.cookiejar, json, os, pathlib, random, sys, urllib.error, urllib.request, uuid
import websockets

RENAMED = int(websockets.__version__.split(".")[0]) >= 14  # websockets 14 has other names for these two
HEADERS = "additional_headers" if RENAMED else "extra_headers"
InvalidStatus = websockets.InvalidStatus if RENAMED else websockets.InvalidStatusCode


class Refused(Exception):
    """The server refuses what this client needs; to repeat it is of no use."""


class Client:
    def __init__(self, url, username, room, file):
        self.url, self.username, self.room, self.file = url, username, int(room), pathlib.Path(file)
        self.cookies, self.socket = http.cookiejar.CookieJar(), None
        self.web = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))
        fresh = {"epoch": "", "position": 0, "rows": {}, "outbox": {}}
        self.state = json.loads(self.file.read_text()) if self.file.exists() else fresh

    def save(self):  # atomically: rows and position belong together
        new = self.file.with_name(self.file.name + ".new")
        new.write_text(json.dumps(self.state))
        new.replace(self.file)

    def request(self, method, path, body=None):
        data, headers = json.dumps(body).encode() if body else None, {"Content-Type": "application/json"}
        with self.web.open(urllib.request.Request(self.url + path, data, headers, method=method), timeout=10) as response:
            return json.loads(response.read() or "null")

    def log_in(self):
        self.request("POST", "/login", {"username": self.username, "password": os.environ["CHAT_PASSWORD"]})
        self.request("POST", f"/rooms/{self.room}/join")

    def store(self, row):  # an upsert by id: the newer state of a row wins, however late the older one comes
        old = self.state["rows"].get(str(row["id"]))
        if old is None or row["revision"] > old["revision"]:
            self.state["rows"][str(row["id"])] = row
            print(row["seq"], row["username"], row.get("content", row.get("kind", "(deleted)")), flush=True)

    async def advance(self, since, revision):  # all changes after `since` up to `revision` are stored
        self.ahead = sorted([*self.ahead, (since, revision)])
        while self.ahead and self.ahead[0][0] <= self.state["position"]:
            self.state["position"] = max(self.state["position"], self.ahead.pop(0)[1])
        if self.ahead and self.awaited is None:  # a gap
            await self.sync()

    async def sync(self):  # requests all changes since; live frames still arrive meanwhile
        self.awaited = self.state["position"]
        await self.socket.send(json.dumps({"type": "sync", "rooms": {str(self.room): self.awaited}}))

    async def reload(self):  # the newest page; frames wait in the socket and are applied after it
        page = await asyncio.to_thread(self.request, "GET", f"/rooms/{self.room}/messages?limit=200")
        self.state.update(position=0, rows={})
        for row in page["messages"]:
            self.store(row)
        await self.advance(0, page["revision"])

    async def send_next(self):  # the oldest unsent message; its client_id makes a repeat safe
        for ref, content in list(self.state["outbox"].items())[:1]:
            frame = {"type": "send", "ref": ref, "room_id": self.room, "client_id": ref, "content": content}
            await self.socket.send(json.dumps(frame))

    async def handle(self, frame):
        match frame:
            case {"type": "welcome", "epoch": epoch}:
                if epoch != self.state["epoch"]:  # another database: cached rows are invalid, the outbox stays
                    self.state.update(epoch=epoch, position=0, rows={})
                await self.sync()
                await self.send_next()
            case {"type": "message", "room_id": self.room, "revision": revision}:
                self.store(frame)
                await self.advance(revision - 1, revision)
            case {"type": "changes", "room_id": self.room}:
                await self.handle_changes(**frame)
            case {"type": "ack" | "error", "ref": ref} if ref in self.state["outbox"]:
                if frame.get("retryable"):
                    await asyncio.sleep(frame.get("retry_after_ms", 500) / 1000)
                else:
                    print(frame.get("code", "sent"), self.state["outbox"].pop(ref), flush=True)
                await self.send_next()
            case {"type": "room_gone", "room_id": self.room}:
                raise Refused("not a member of this room")
        self.save()

    async def handle_changes(self, since, revision, more, messages, reset=False, **_):
        for row in messages:
            self.store(row)
        if since == self.awaited:  # the response, or its next part
            self.awaited = revision if more else None
        elif more or reset:  # a late response to an older request
            return
        await (self.reload() if reset else self.advance(since, revision))

    async def run(self):  # reconnects after a random delay, longer with each failure
        failures = 0
        while True:
            try:
                if not self.cookies:
                    await asyncio.to_thread(self.log_in)
                headers = {"Cookie": "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.cookies)}
                beat = {"ping_interval": 25, "ping_timeout": 10}  # detects a dead connection
                options = {HEADERS: headers, "max_size": None, **beat}
                address = self.url.replace("http", "ws", 1) + "/ws"
                async with websockets.connect(address, **options) as self.socket:
                    self.awaited, self.ahead = None, []
                    async for frame in self.socket:
                        failures = 0
                        await self.handle(json.loads(frame))
            except urllib.error.HTTPError as refused:
                if refused.code < 500 and refused.code != 429:
                    raise Refused(f"refused: {refused}") from None
            except InvalidStatus as refused:
                if (refused.response if RENAMED else refused).status_code == 401:  # the session has ended
                    self.cookies.clear()
            except (OSError, asyncio.TimeoutError, websockets.WebSocketException):
                pass
            await asyncio.sleep(random.uniform(0, min(30, 0.5 * 2 ** min(failures, 6))))
            failures += 1

    async def read_input(self):
        lines = asyncio.StreamReader()
        protocol = asyncio.StreamReaderProtocol(lines)
        await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, sys.stdin)
        async for line in lines:  # stored in the outbox before it is sent
            self.state["outbox"][str(uuid.uuid4())] = line.decode().strip()
            self.save()
            if self.socket and len(self.state["outbox"]) == 1:
                with contextlib.suppress(websockets.ConnectionClosed):  # it is sent after the next welcome
                    await self.send_next()

    async def main(self):
        await asyncio.gather(self.run(), self.read_input())


try:
    asyncio.run(Client(*sys.argv[1:]).main())
except Refused as refused:
    sys.exit(str(refused))

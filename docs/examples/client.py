#!/usr/bin/env python3
"""A small Parley client, to read rather than to use: what docs/protocol.md asks of clients, in one page.

    CHAT_PASSWORD=... python3 client.py http://localhost:8000 USERNAME ROOM_ID STATE_FILE

It prints the room and sends each line of its input. All that it knows is in the state file, so it may be killed
at any moment and goes on where it was. It needs python3-websockets and nothing else.
"""
import asyncio, contextlib, json, os, random, sys, urllib.error, urllib.request, uuid
import websockets


class Client:
    def __init__(self, url, username, room, path):
        self.url, self.username, self.room, self.path = url, username, room, path
        self.cookie = self.socket = self.asked = None
        self.refs = 0
        self.state = {"epoch": "", "position": 0, "rows": {}, "outbox": []}
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                self.state = json.load(file)

    def save(self):  # rows and position together, or not at all
        with open(self.path + ".new", "w", encoding="utf-8") as file:
            json.dump(self.state, file)
        os.replace(self.path + ".new", self.path)

    def http(self, method, path, body=None):
        headers = {"Content-Type": "application/json"} if body else {}
        if self.cookie:
            headers["Cookie"] = self.cookie
        data = json.dumps(body).encode() if body else None
        request = urllib.request.Request(self.url + path, data, headers, method=method)
        with urllib.request.urlopen(request, timeout=10) as answer:
            self.cookie = (answer.headers.get("Set-Cookie") or self.cookie or "").split(";")[0]
            return json.loads(answer.read() or "null")

    def log_in(self):
        self.http("POST", "/login", {"username": self.username, "password": os.environ["CHAT_PASSWORD"]})
        self.http("POST", f"/rooms/{self.room}/join")

    def keep(self, row):  # an upsert by id: the newer state of a row wins, however late the older one comes
        old = self.state["rows"].get(str(row["id"]))
        if old is None or row["revision"] > old["revision"]:
            self.state["rows"][str(row["id"])] = {name: row[name] for name in row if name != "type"}
            text = "(deleted)" if row.get("deleted") else row.get("content", row.get("kind"))
            print(f"{row['seq']:>6} {row['username']}: {text}{' (edited)' if 'edited_at' in row else ''}", flush=True)

    async def send(self, frame):
        await self.socket.send(json.dumps(frame))

    async def sync(self):  # everything that changed since; live frames go on coming meanwhile
        self.catching_up = True
        await self.send({"type": "sync", "rooms": {str(self.room): self.state["position"]}})

    async def reload(self):  # the newest page; frames that come meanwhile wait in the socket and are applied after it
        self.state["rows"] = {}
        page = await asyncio.to_thread(self.http, "GET", f"/rooms/{self.room}/messages?limit=200")
        for row in page["messages"]:
            self.keep(row)
        await self.reached(page["revision"])

    async def reached(self, revision):
        position = max(self.state["position"], revision)
        while position + 1 in self.live:
            position += 1
        self.state["position"], self.catching_up = position, False
        if self.live and max(self.live) > position:
            await self.sync()
        self.live = {seen for seen in self.live if seen > position}

    async def pump(self):  # the oldest of the outbox; the next one only after its answer
        if self.state["outbox"] and self.asked is None:
            self.refs += 1
            self.asked = str(self.refs)
            await self.send({"type": "send", "ref": self.asked, "room_id": self.room, **self.state["outbox"][0]})

    async def say(self, content):  # in the outbox, and on disk, before it is sent; a client_id makes repeating safe
        self.state["outbox"].append({"client_id": str(uuid.uuid4()), "content": content})
        self.save()
        if self.socket:
            with contextlib.suppress(websockets.ConnectionClosed):  # then it is sent after the next welcome
                await self.pump()

    async def on_welcome(self, frame):
        if frame["epoch"] != self.state["epoch"]:  # another database: a backup was restored
            self.state.update(epoch=frame["epoch"], position=0, rows={})
        head = next((room["revision"] for room in frame["rooms"] if room["id"] == self.room), None)
        if head is None:
            sys.exit("not a member of this room")
        if self.state["position"] == 0:
            await self.reload()
        elif self.state["position"] != head:
            await self.sync()
        await self.pump()

    async def on_message(self, row):
        self.keep(row)
        if self.catching_up:
            self.live.add(row["revision"])
        elif row["revision"] > self.state["position"] + 1:  # a hole
            self.live = {row["revision"]}
            await self.sync()
        else:
            self.state["position"] = max(self.state["position"], row["revision"])

    async def on_changes(self, frame):
        if frame.get("reset"):  # too far behind: begin anew
            self.state["position"] = 0
            return await self.reload()
        for row in frame["messages"]:
            self.keep(row)
        if not frame["more"]:
            await self.reached(frame["revision"])

    async def on_answer(self, frame):
        if frame.get("ref") != self.asked or self.asked is None:
            return
        self.asked = None
        if frame.get("retryable"):
            await asyncio.sleep(frame.get("retry_after_ms", 500) / 1000)
        else:
            said = self.state["outbox"].pop(0)
            if frame["type"] == "error":
                print(f"Not sent ({frame['code']}): {said['content']}", flush=True)
        await self.pump()

    async def on(self, frame):
        kind = frame["type"]
        if kind == "welcome":
            await self.on_welcome(frame)
        elif kind in ("ack", "error"):
            await self.on_answer(frame)
        elif frame.get("room_id") == self.room and kind == "room_gone":
            sys.exit("no longer a member of this room")
        elif frame.get("room_id") == self.room and kind in ("message", "changes"):
            await (self.on_message(frame) if kind == "message" else self.on_changes(frame))
        self.save()

    async def connect(self):
        if not self.cookie:
            await asyncio.to_thread(self.log_in)
        address = "ws" + self.url[4:] + "/ws"
        async with websockets.connect(address, extra_headers={"Cookie": self.cookie}, max_size=None) as self.socket:
            self.asked, self.live, self.catching_up = None, set(), False
            async for frame in self.socket:
                self.failures = 0
                await self.on(json.loads(frame))

    async def stay(self):  # comes back after a random delay, longer with each failure
        self.failures = 0
        while True:
            try:
                await self.connect()
            except urllib.error.HTTPError as refused:
                if refused.code < 500:
                    sys.exit(f"refused: {refused}")
            except websockets.InvalidStatusCode as refused:
                self.cookie = None if refused.status_code == 401 else self.cookie
            except (OSError, asyncio.TimeoutError, websockets.WebSocketException):
                pass
            self.socket = None
            await asyncio.sleep(random.uniform(0, min(30, 0.5 * 2**self.failures)))
            self.failures += 1

    async def listen(self):
        lines = asyncio.StreamReader()
        protocol = asyncio.StreamReaderProtocol(lines)
        await asyncio.get_running_loop().connect_read_pipe(lambda: protocol, sys.stdin)
        async for line in lines:
            await self.say(line.decode().strip())

    async def main(self):
        await asyncio.gather(self.stay(), self.listen())


if __name__ == "__main__":
    asyncio.run(Client(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]).main())

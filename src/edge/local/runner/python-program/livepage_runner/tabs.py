"""`browser`, `context` and `page`: joined to the session's browser, put right before each call."""

import asyncio

from playwright.async_api import Error, async_playwright

_CONNECT_LIMIT_MS = 10_000
# A tab another language has opened is told of within this time.
_TAB_LIMIT_S = 2

_REJOINED = "The browser connection was closed by earlier code; `browser`, `context` and `page` are new."


class Tabs:
    def __init__(self, settings, names):
        self._settings = settings
        self._names = names
        self._playwright = None
        self._browser = None
        self._crashed = set()
        self._targets = {}
        self._given = None
        self._seen = set()

    async def start(self):
        """Starts Playwright's driver."""
        self._playwright = await async_playwright().start()

    async def connect(self):
        """Joins the browser and defines the three names."""
        self._browser = await self._join()
        context = self._browser.contexts[0]
        self._crashed.clear()
        self._targets.clear()
        context.on("page", self._watch)
        for page in context.pages:
            self._watch(page)
        self._names.update(browser=self._browser, context=context)

    async def _join(self):
        for is_last in (False, True):
            try:
                return await self._playwright.chromium.connect_over_cdp(
                    self._settings["gateUrl"],
                    no_defaults=True,
                    artifacts_dir=self._settings["downloadFolder"],
                    timeout=_CONNECT_LIMIT_MS,
                )
            except Exception:
                if is_last:
                    raise
                # User code may have ended the driver.
                await self.start()

    async def disconnect(self):
        if self._browser is not None:
            await self._browser.close()
        self._browser = None

    async def prepare(self, target, say):
        """Makes sure that `page` is an open tab: `target`, unless user code has chosen another.

        Without a target there is nothing to choose.
        """
        if self._browser is None or not self._browser.is_connected():
            if self._browser is not None:
                say(_REJOINED)
            await self.connect()
            self._given = None
        context = self._browser.contexts[0]
        # Once its news is there, those of tabs that have gone before it are there too.
        found = await self._find(context, target) if target else None
        chosen = self._names.get("page")
        is_own_choice = chosen is not self._given
        changed = set(map(id, self._tabs(context))) != self._seen
        if not self._may_keep(chosen, is_own_choice, changed):
            newest = self._tabs(context)[-1:]
            page = found or (newest[0] if newest else await context.new_page())
            self._given = self._names["page"] = page
        elif self._is_usable(chosen):
            self._given = chosen
        self._seen = set(map(id, self._tabs(context)))

    def _tabs(self, context):
        return [page for page in context.pages if self._is_usable(page)]

    def _may_keep(self, chosen, is_own_choice, changed):
        if self._is_usable(chosen):
            return is_own_choice or not changed
        # Something that never was a page is the user's business, but a page that is gone is not.
        return "page" in self._names and chosen is not None and not hasattr(chosen, "is_closed")

    def _is_usable(self, page):
        return hasattr(page, "is_closed") and not page.is_closed() and page not in self._crashed

    def _watch(self, page):
        page.on("crash", lambda crashed: self._crashed.add(crashed))

    async def _find(self, context, target):
        """The tab with this CDP id, also one whose news is still on its way."""
        arrived = asyncio.Event()

        def on_page(_page):
            arrived.set()

        context.on("page", on_page)
        try:
            return await asyncio.wait_for(self._until_found(context, target, arrived), _TAB_LIMIT_S)
        except asyncio.TimeoutError:
            return None
        finally:
            context.remove_listener("page", on_page)

    async def _until_found(self, context, target, arrived):
        while True:
            arrived.clear()
            for page in reversed(self._tabs(context)):
                if await self._target_of(context, page) == target:
                    return page
            await arrived.wait()

    async def _target_of(self, context, page):
        if page not in self._targets:
            try:
                session = await context.new_cdp_session(page)
                info = await session.send("Target.getTargetInfo")
                await session.detach()
            except Error:
                return None  # Closed meanwhile: not the one.
            self._targets[page] = info["targetInfo"]["targetId"]
        return self._targets[page]

-- One page: ask for little, wait for the story's text to come and to stand still, hand over the page.
local SOUND_AND_TYPE = { "^font/", "^audio/", "^video/", "^image/", "^application/font", "^application/x%-font" }
local ENDINGS = { "woff2?", "ttf", "otf", "eot", "mp3", "mp4", "m4a", "m3u8", "webm", "ogg" }

local function is_left_out(url)
  for _, ending in ipairs(ENDINGS) do
    if string.find(url, "%." .. ending .. "$") or string.find(url, "%." .. ending .. "[?#]") then
      return true
    end
  end
  return false
end

-- A page's own rules may forbid to ask it for its text; then the whole page has to stand still.
local function letters_of(splash, args)
  local fine, letters = pcall(splash.evaljs, splash, args.letters)
  if fine then
    return letters, args.still
  end
  return #splash:html(), args.still_anywhere
end

function main(splash, args)
  splash.images_enabled = false
  splash.plugins_enabled = false
  splash.html5_media_enabled = false
  splash.media_source_enabled = false
  splash.webgl_enabled = false
  splash.indexeddb_enabled = false
  splash.resource_timeout = args.resource_timeout
  splash:set_user_agent(args.user_agent)
  -- They go past every proxy; the Splash of `make splash` takes them from the page's frames as well.
  splash:autoload("delete window.WebSocket; delete window.Worker; delete window.SharedWorker;")

  local asked = 0
  splash:on_request(function(request)
    if asked >= args.most_requests or is_left_out(request.url) then
      request:abort()
    else
      asked = asked + 1
    end
  end)
  local first
  splash:on_response_headers(function(response)
    if not first then
      first = { status = response.status, headers = {} }
      for name, value in pairs(response.headers) do
        first.headers[name] = value
      end
      -- Where a redirect leads is for the crawler to look at.
      if first.status >= 300 and first.status < 400 then
        response:abort()
      end
      return
    end
    local kind = string.lower(response.headers["Content-Type"] or "")
    for _, pattern in ipairs(SOUND_AND_TYPE) do
      if string.find(kind, pattern) then
        response:abort()
        return
      end
    end
  end)

  local ok, reason = splash:go(args.url)
  if first == nil then
    return { failed = reason or "no answer" }
  end
  local answer = { url = args.url, http_status = first.status, headers = first.headers }
  if first.status >= 300 and first.status < 400 then
    return answer
  end

  local waited, still, enough, before = 0, 0, args.still, -1
  while waited < args.story_wait and still < enough do
    splash:wait(args.look)
    waited = waited + args.look
    local letters
    letters, enough = letters_of(splash, args)
    still = (letters == before and letters > 0) and still + args.look or 0
    before = letters
  end
  answer.late = still < enough
  answer.url = splash:url()
  answer.html = splash:html()
  return answer
end

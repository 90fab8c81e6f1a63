package leadtally.report;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Chromium without a window, steered over its own protocol: opens pages from disk, presses keys, asks what it shows and what it complains about. */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final List<String> complaints = new ArrayList<>();
    private int number;

    private Browser(Process process, Path profile, String address) {
        this.process = process;
        this.profile = profile;
        this.socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(address), new Listener()).join();
    }

    /** The browser's program on this machine, if there is one. */
    static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Browser start(Path program, Path folder) throws IOException, InterruptedException {
        Path profile = Files.createDirectories(folder.resolve("profile"));
        Path port = profile.resolve("DevToolsActivePort");
        Process process = new ProcessBuilder(
                        program.toString(), "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--remote-debugging-port=0",
                        "--user-data-dir=" + profile, "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("browser.log").toFile())
                .start();
        for (long left = PATIENCE_SECONDS * 20; left > 0 && (!Files.exists(port) || Files.readAllLines(port).size() < 2); left--) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the browser ended at once: " + Files.readString(folder.resolve("browser.log"), StandardCharsets.ISO_8859_1));
            }
        }
        List<String> told = Files.readAllLines(port);
        Browser browser = new Browser(process, profile, "ws://127.0.0.1:" + told.get(0) + told.get(1));
        browser.attach();
        return browser;
    }

    private String session = "";

    private void attach() throws InterruptedException {
        String target = send("Target.createTarget", Map.of("url", "about:blank")).path("targetId").asString("");
        session = send("Target.attachToTarget", Map.of("targetId", target, "flatten", true)).path("sessionId").asString("");
        for (String domain : List.of("Page", "Runtime", "Log", "Network", "Accessibility")) {
            send(domain + ".enable", Map.of());
        }
    }

    /** Opens an address and waits until all of it is there. */
    void open(String address) throws InterruptedException {
        complaints.clear();
        send("Page.navigate", Map.of("url", "about:blank"));
        send("Page.navigate", Map.of("url", address));
        while (!evaluate("location.href != 'about:blank' && document.readyState").equals("complete")) {
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    /** The value of an expression as text. */
    String evaluate(String expression) throws InterruptedException {
        return send("Runtime.evaluate", Map.of("expression", "String(" + expression + ")", "returnByValue", true)).path("result").path("value").asString("");
    }

    void dark(boolean dark) throws InterruptedException {
        send("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    void width(int width) throws InterruptedException {
        send("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** The page as it is printed on upright paper, unless it asks for another. */
    byte[] printed() throws InterruptedException {
        return Base64.getDecoder().decode(send("Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69, "preferCSSPageSize", true)).path("data").asString(""));
    }

    /** Presses and releases a key, such as Tab. */
    void press(String key, int code) throws InterruptedException {
        send("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", key, "code", key, "windowsVirtualKeyCode", code));
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    }

    void type(String text) throws InterruptedException {
        send("Input.insertText", Map.of("text", text));
    }

    /** What a screen reader is told: role and name of each element, in order. */
    List<String> spoken() throws InterruptedException {
        List<String> spoken = new ArrayList<>();
        for (JsonNode node : send("Accessibility.getFullAXTree", Map.of()).path("nodes")) {
            if (!node.path("ignored").asBoolean(false)) {
                spoken.add(node.path("role").path("value").asString("") + " " + node.path("name").path("value").asString(""));
            }
        }
        return spoken;
    }

    /** Errors of scripts, refusals of the page's policy, and requests to anywhere but files, since the page was opened. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private JsonNode send(String method, Map<String, ?> parameters) throws InterruptedException {
        int id = ++number;
        Map<String, Object> message = new HashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(JsonMapper.shared().writeValueAsString(message), true).join();
        while (true) {
            JsonNode answer = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new IllegalStateException("the browser does not answer " + method);
            }
            if (answer.path("id").asInt(-1) == id) {
                if (answer.has("error")) {
                    throw new IllegalStateException(method + ": " + answer.path("error"));
                }
                return answer.path("result");
            }
            hear(answer);
        }
    }

    private void hear(JsonNode event) {
        JsonNode parameters = event.path("params");
        switch (event.path("method").asString("")) {
            case "Runtime.exceptionThrown" -> complaints.add("exception " + parameters.path("exceptionDetails").path("exception").path("description").asString(""));
            case "Log.entryAdded" -> complaints.add("log " + parameters.path("entry").path("text").asString(""));
            case "Network.requestWillBeSent" -> {
                String url = parameters.path("request").path("url").asString("");
                if (!url.startsWith("file:") && !url.startsWith("about:")) {
                    complaints.add("request " + url);
                }
            }
            default -> {}
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        List<ProcessHandle> helpers = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        // They write into the profile until they end, which is after the browser.
        for (ProcessHandle helper : helpers) {
            helper.destroyForcibly();
            helper.onExit().join();
        }
        Disk.deleteFolder(profile);
    }

    /** Puts messages together. */
    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                messages.add(JsonMapper.shared().readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}

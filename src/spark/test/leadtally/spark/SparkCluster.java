package leadtally.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import leadtally.cli.RealProcess;

/** A standalone cluster of one master and two workers of one core each, as processes on the loopback interface. Each worker has an address of its own: Spark makes no second attempt on the same host. */
final class SparkCluster implements AutoCloseable {
    private static final long LIMIT_SECONDS = 3_600;
    private static final String LOOPBACK = "127.0.0.1";

    private final Path folder;
    private final String url;
    private final List<RealProcess> daemons = new ArrayList<>();

    private SparkCluster(Path folder, String url) {
        this.folder = folder;
        this.url = url;
    }

    static SparkCluster start(Path folder) throws IOException {
        int port = freePort();
        SparkCluster cluster = new SparkCluster(Files.createDirectories(folder), "spark://" + LOOPBACK + ":" + port);
        cluster.daemons.add(cluster.daemon(
                "master", LOOPBACK, "I have been elected leader", "org.apache.spark.deploy.master.Master", "--host", LOOPBACK, "--port", Integer.toString(port), "--webui-port",
                "0"));
        cluster.daemons.add(cluster.worker("worker-1", "127.0.0.2"));
        cluster.daemons.add(cluster.worker("worker-2", "127.0.0.3"));
        return cluster;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        }
    }

    /** A worker in place of the one that was killed. */
    void replaceWorker() {
        daemons.remove(1);
        daemons.add(1, worker("worker-1-again", "127.0.0.2"));
    }

    private RealProcess worker(String name, String host) {
        return daemon(
                name, host, "Successfully registered with master", "org.apache.spark.deploy.worker.Worker", "--host", host, "--cores", "1", "--memory", "1g", "--webui-port",
                "0", "--work-dir", folder.resolve(name).toString(), url);
    }

    /** The first of the workers, to be killed. */
    RealProcess aWorker() {
        return daemons.get(1);
    }

    private RealProcess daemon(String name, String host, String ready, String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of("src/spark/spark-class").toAbsolutePath().toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1", main));
        command.addAll(List.of(arguments));
        RealProcess daemon = RealProcess.start(environment(new ProcessBuilder(command), host), LIMIT_SECONDS);
        if (!daemon.said(ready)) {
            throw new IllegalStateException(name + " of the cluster did not start: " + daemon.text());
        }
        daemon.drain();
        return daemon;
    }

    private static ProcessBuilder environment(ProcessBuilder builder, String host) {
        builder.environment().remove("SPARK_HOME");
        builder.environment().put("SPARK_LOCAL_IP", host);
        builder.environment().put("LEADTALLY_PHONE_KEY", "demo-key");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    /** The night, by the script that users have. */
    RealProcess submit(Path in, List<String> options, String... night) {
        List<String> command = new ArrayList<>(List.of(Path.of("src/spark/submit").toAbsolutePath().toString(), "--master", url));
        command.addAll(List.of("--executor-memory", "700m", "--conf", "spark.ui.enabled=false", "--conf", "spark.driver.host=" + LOOPBACK));
        command.addAll(options);
        command.add("--");
        command.addAll(List.of(night));
        return RealProcess.start(environment(new ProcessBuilder(command), LOOPBACK).directory(in.toFile()), LIMIT_SECONDS);
    }

    @Override
    public void close() {
        daemons.forEach(RealProcess::close);
    }
}

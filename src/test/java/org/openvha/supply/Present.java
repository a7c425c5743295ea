package org.openvha.supply;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.openvha.document.Digests;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What this build is made of, as it lies in the local repository of Maven. */
final class Present {

    /** Any dependency, by which the root of the repository is found. */
    private static final Pattern KNOWN = Pattern.compile("(.*)/de/siegmar/fastcsv/[^/]+/fastcsv-[^/]+\\.jar");

    private final List<Path> classPath = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    private final Path repository = classPath.stream()
            .map(entry -> KNOWN.matcher(entry.toString()))
            .filter(Matcher::matches)
            .map(found -> Path.of(found.group(1)))
            .findFirst()
            .orElseThrow();

    /** Every jar on the class path of the tests, by purl. */
    SortedMap<String, Component> libraries() {
        SortedMap<String, Component> found = new TreeMap<>();
        classPath.stream()
                .filter(entry -> entry.startsWith(repository))
                .map(this::component)
                .forEach(component -> found.put(component.purl(), component));
        return found;
    }

    /** What the build names itself: plugins, and the two files from which it inherits versions. Those that were never needed here are not in the repository. */
    List<Named> named() {
        Element project = pom();
        List<Named> named = new ArrayList<>();
        NodeList plugins = project.getElementsByTagName("plugin");
        for (int i = 0; i < plugins.getLength(); i++) {
            Element plugin = (Element) plugins.item(i);
            named.add(new Named(text(plugin, "groupId"), text(plugin, "artifactId"), text(plugin, "version"), "jar"));
        }
        Element parent = (Element) project.getElementsByTagName("parent").item(0);
        for (String each : List.of(text(parent, "artifactId"), "spring-boot-dependencies")) {
            named.add(new Named(text(parent, "groupId"), each, text(parent, "version"), "pom"));
        }
        return named;
    }

    Optional<Component> find(Named named) {
        Path file = repository
                .resolve(named.group().replace('.', '/'))
                .resolve(named.name())
                .resolve(named.version())
                .resolve(named.name() + "-" + named.version() + "." + named.type());
        return Files.exists(file) ? Optional.of(component(file)) : Optional.empty();
    }

    /** Something that the build names, which need not be in the repository. */
    record Named(String group, String name, String version, String type) {

        String purl() {
            return Component.of(group, name, version, type, "", "", "").purl();
        }
    }

    private Component component(Path file) {
        return Component.at(repository.relativize(file), "excluded", sha256(file));
    }

    private static String sha256(Path file) {
        return hexadecimal(Digests.sha256(out -> Files.copy(file, out)));
    }

    /** A digest without the name of its algorithm. */
    static String hexadecimal(String digest) {
        return digest.substring(digest.indexOf(':') + 1);
    }

    private static String text(Element of, String name) {
        return of.getElementsByTagName(name).item(0).getTextContent().strip();
    }

    private static Element pom() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new File("pom.xml"))
                    .getDocumentElement();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

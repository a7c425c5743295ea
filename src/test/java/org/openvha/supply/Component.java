package org.openvha.supply;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that was made elsewhere.
 *
 * @param scope {@code required} for what the program ships with, {@code excluded} for what only builds or tests it, as CycloneDX has it
 * @param sha256 of the file, in hexadecimal
 */
record Component(String purl, String group, String name, String version, String scope, String sha256)
        implements Comparable<Component> {

    /** @param file in the layout of a Maven repository, below its root */
    static Component at(Path file, String scope, String sha256) {
        int names = file.getNameCount();
        String version = file.getName(names - 2).toString();
        String name = file.getName(names - 3).toString();
        String group = file.subpath(0, names - 3).toString().replace('/', '.');
        String rest = file.getFileName().toString().substring(name.length() + 1 + version.length());
        String classifier = rest.startsWith("-") ? "&classifier=" + rest.substring(1, rest.lastIndexOf('.')) : "";
        String type = rest.substring(rest.lastIndexOf('.') + 1);
        return of(group, name, version, type, classifier, scope, sha256);
    }

    static Component of(
            String group, String name, String version, String type, String classifier, String scope, String sha256) {
        String purl = "pkg:maven/" + group + "/" + name + "@" + version + "?type=" + type + classifier;
        return new Component(purl, group, name, version, scope, sha256);
    }

    boolean shipped() {
        return scope.equals("required");
    }

    Component scoped(String other) {
        return new Component(purl, group, name, version, other, sha256);
    }

    Map<String, Object> json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "library");
        members.put("bom-ref", purl);
        members.put("group", group);
        members.put("name", name);
        members.put("version", version);
        members.put("scope", scope);
        members.put("hashes", List.of(new TreeMap<>(Map.of("alg", "SHA-256", "content", sha256))));
        members.put("purl", purl);
        return members;
    }

    @Override
    public int compareTo(Component other) {
        return Comparator.comparing(Component::purl).compare(this, other);
    }
}

package org.openvha.web;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.openvha.settings.OpenIdConnect;
import org.openvha.settings.Settings;

/** What tests tell the service otherwise than most of them. */
record Options(
        boolean https,
        Optional<OpenIdConnect> provider,
        int uploadMegabytes,
        int unpackedMegabytes,
        int requestsPerSecond,
        Settings.LogFormat logFormat,
        List<String> trustedProxies) {

    static final Options USUAL =
            new Options(false, Optional.empty(), 10, 50, 100_000, Settings.LogFormat.TEXT, List.of());

    Options withHttps() {
        return new Options(
                true, provider, uploadMegabytes, unpackedMegabytes, requestsPerSecond, logFormat, trustedProxies);
    }

    Options withProvider(OpenIdConnect other) {
        return new Options(
                https,
                Optional.of(other),
                uploadMegabytes,
                unpackedMegabytes,
                requestsPerSecond,
                logFormat,
                trustedProxies);
    }

    Options withUploads(int zip, int unpacked) {
        return new Options(https, provider, zip, unpacked, requestsPerSecond, logFormat, trustedProxies);
    }

    Options withRequestsPerSecond(int requests) {
        return new Options(https, provider, uploadMegabytes, unpackedMegabytes, requests, logFormat, trustedProxies);
    }

    Options withLogFormat(Settings.LogFormat format) {
        return new Options(
                https, provider, uploadMegabytes, unpackedMegabytes, requestsPerSecond, format, trustedProxies);
    }

    Options withTrustedProxies(String... addresses) {
        return new Options(
                https, provider, uploadMegabytes, unpackedMegabytes, requestsPerSecond, logFormat, List.of(addresses));
    }

    Settings settings(Path data, int port) {
        return new Settings(
                data,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                10,
                5,
                data,
                Path.of("rules"),
                "127.0.0.1",
                port,
                List.of("vha.example"),
                ZoneOffset.UTC,
                2,
                https,
                trustedProxies,
                provider,
                24,
                12,
                uploadMegabytes,
                unpackedMegabytes,
                requestsPerSecond,
                logFormat,
                Optional.empty(),
                Optional.empty());
    }
}

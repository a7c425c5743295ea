package org.openvha.web.api;

import org.openvha.web.serving.Json;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Serves the OpenAPI document. */
@RestController
class OpenApiController {

    private static final String YAML = "application/yaml";

    private final JsonMapper mapper;

    OpenApiController(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @GetMapping(path = "/api/openapi.yaml", produces = YAML)
    ResponseEntity<byte[]> yaml() {
        return Json.answer(OpenApiDocument.yaml(), MediaType.parseMediaType(YAML));
    }

    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json() {
        return Json.answer(OpenApiDocument.json(mapper), MediaType.APPLICATION_JSON);
    }
}

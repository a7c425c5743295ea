package org.openvha.web.individuals;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.access.Permission;
import org.openvha.audit.Journal;
import org.openvha.facts.Ids;
import org.openvha.register.Register;
import org.openvha.register.lists.Consultations;
import org.openvha.register.lists.PersonBeside;
import org.openvha.register.lists.SideBySide;
import org.openvha.register.runs.Run;
import org.openvha.web.lists.ReadableLists;
import org.openvha.web.problems.Problems;
import org.openvha.web.security.Access;
import org.openvha.web.serving.Json;
import org.openvha.web.serving.StrictJson;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A few people side by side. A post, so that no id stands in an address with others; it changes nothing. */
@RestController
class ComparisonsController {

    private final SideBySide sideBySide;
    private final ReadableLists readable;
    private final Access access;
    private final Json json;
    private final Journal journal;

    ComparisonsController(Register register, ReadableLists readable, Access access, Json json) {
        this.sideBySide = new SideBySide(register.lists(), register.explanations());
        this.readable = readable;
        this.access = access;
        this.json = json;
        this.journal = register.journal();
    }

    /** What a client asks for. */
    record Asked(List<String> individuals) {}

    record Comparison(
            long run, String ruleSet, LocalDate asOf, Optional<Instant> inForceSince, List<Beside> individuals) {}

    /** @param assessment the explanation as it is stored */
    record Beside(
            String individual,
            Optional<Integer> rank,
            String outcome,
            long score,
            boolean incomplete,
            Map<String, Long> pointsByRule,
            Map<String, Long> pointsByCrimeType,
            int contributions,
            int exclusions,
            int criteriaMet,
            int criteria,
            int flags,
            @JsonRawValue String assessment) {

        static Beside of(PersonBeside person) {
            return new Beside(
                    person.individual(),
                    person.rank(),
                    person.outcome().name(),
                    person.score(),
                    person.incomplete(),
                    person.pointsByRule(),
                    person.pointsByCrimeType(),
                    person.contributions(),
                    person.exclusions(),
                    person.criteriaMet(),
                    person.criteria(),
                    person.flags(),
                    person.assessment());
        }
    }

    @PostMapping(
            path = "/api/comparisons",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> compare(@RequestBody(required = false) byte[] body, HttpServletRequest http) {
        List<String> asked = individuals(StrictJson.read(body == null ? new byte[0] : body, Asked.class));
        asked.forEach(individual -> access.requireOf(Permission.COMPARE_PEOPLE, individual, http));
        Run run = readable.inForce();
        List<Optional<PersonBeside>> found = sideBySide.find(run, asked);
        journal.write(Consultations.ofSeveral(
                run, asked, found.stream().map(Optional::isPresent).toList()));
        List<PersonBeside> people = SideBySide.all(run, found);
        return json.outcome(
                200,
                new HttpHeaders(),
                new Comparison(
                        run.id(),
                        run.ruleSet(),
                        run.asOf(),
                        run.inForceFrom(),
                        people.stream().map(Beside::of).toList()));
    }

    private static List<String> individuals(Asked asked) {
        if (asked.individuals() == null) {
            throw Problems.badBody("The member individuals is missing.", "Name one to four ids in it.")
                    .exception();
        }
        for (int place = 0; place < asked.individuals().size(); place++) {
            String id = asked.individuals().get(place);
            if (id == null || !Ids.valid(id)) {
                throw Problems.badBody(
                                "Number " + (place + 1) + " of the individuals is no id.",
                                "An id is " + Ids.ALLOWED + ".")
                        .exception();
            }
        }
        return asked.individuals();
    }
}

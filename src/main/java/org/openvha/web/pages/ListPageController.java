package org.openvha.web.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.openvha.access.Permission;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.web.security.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list in force, filtered and page by page. */
@Controller
class ListPageController {

    private final Register register;
    private final ShownRun shown;
    private final PageWords words;
    private final Access access;

    ListPageController(Register register, ShownRun shown, PageWords words, Access access) {
        this.register = register;
        this.shown = shown;
        this.words = words;
        this.access = access;
    }

    @GetMapping(path = "/", produces = "text/html")
    String list(
            @RequestParam(defaultValue = "") String bcu,
            @RequestParam(defaultValue = "") String borough,
            @RequestParam(defaultValue = "") List<String> crimeType,
            @RequestParam(defaultValue = "") String under18,
            @RequestParam(defaultValue = "1") Integer page,
            @RequestParam Optional<Long> run,
            Model model,
            HttpServletRequest request) {
        Optional<Run> found = shown.of(run);
        if (found.isEmpty()) {
            return "no-list";
        }
        boolean replaced = run.isPresent() && !run.get().equals(found.get().id());
        ListQuery asked = new ListQuery(bcu, borough, crimeType, under18, replaced ? Integer.valueOf(1) : page, run);
        ListQuery query = asked.limitedTo(
                access.limit(Permission.READ_LIST, asked.filter().bcu(), request));
        List<String> types = register.lists().crimeTypes(found.get().id());
        model.addAttribute("replaced", replaced);
        model.addAttribute("view", new ListViews(register, words, found.get(), query).view());
        model.addAttribute("bcus", Choices.bcus(query.bcu(), access.ownUnit(Permission.READ_LIST)));
        model.addAttribute("boroughs", Choices.boroughs(borough));
        model.addAttribute("crimeTypes", Choices.crimeTypes(types, words, List.copyOf(query.crimeTypes())));
        model.addAttribute("mayReadPeople", access.may(Permission.READ_PERSON));
        model.addAttribute("ages", Choices.ages(under18));
        return "list";
    }
}

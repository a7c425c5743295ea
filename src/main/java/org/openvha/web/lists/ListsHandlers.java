package org.openvha.web.lists;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The handlers of this package. */
@Configuration(proxyBeanMethods = false)
@Import({ListController.class})
public class ListsHandlers {}

/** Reading lists: the one in force, and a person's history. */
package org.openvha.register.lists;

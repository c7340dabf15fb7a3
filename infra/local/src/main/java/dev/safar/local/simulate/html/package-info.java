/// A simulation's report as one page that needs nothing else: no network, no script. Takes a report; hands on HTML.
@NullMarked
package dev.safar.local.simulate.html;

import org.jspecify.annotations.NullMarked;

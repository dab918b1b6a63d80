namespace Collections.Browser;

/// <summary>The program as a process of its own, that can be killed.</summary>
public class KilledServerTests
{
    [ChromiumFact]
    public void A_server_that_is_killed_while_somebody_edits_costs_no_change() =>
        Designer.Run("killed.spec.ts", ("COLLECTIONS_PROGRAM", Path.Combine(AppContext.BaseDirectory, "collections.dll")));
}

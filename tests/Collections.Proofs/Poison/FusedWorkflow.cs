using Collections.Proofs.Offices;
using Collections.Server.Nightly;
using Collections.Strategies.Packages;
using Collections.Testing.Bpmn;

namespace Collections.Proofs.Poison;

/// <summary>
/// A strategy that counts the days of a case in variables of its own, and that never comes to an end of its reckoning over
/// an account that has opted out.
/// </summary>
internal static class FusedWorkflow
{
    /// <summary>The attribute that lights the fuse, as the sample mapping calls its column.</summary>
    public const string FuseColumn = "opted_out";

    private const string Endless = "count(for i in 1..n, j in 1..n return some k in 1..n satisfies k < 0) = 5";

    /// <summary>Publishes it in an office that has taken its portfolio in.</summary>
    public static async Task Publish(Office office)
    {
        var folder = Directory.CreateDirectory(Path.Combine(office.Folder, "workflows", "fused")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, StrategyPackage.BpmnFile), Drawing()).ConfigureAwait(false);
        await new NightlyRun(office.Database, office.Time).DeployFirst(Path.GetDirectoryName(folder)!).ConfigureAwait(false);
    }

    private static string Drawing() => BpmnBuilder.Process("fused").Strategy("days past due > 0")
        .StartEvent("Start").ScriptTask("Init", "{days: 0, first amount: total due}")
        .ExclusiveGateway("Again").TimerCatch("Wait", "P1D").ScriptTask("Count", "{days: days + 1, n: if opted out = true then 400 else 2}")
        .ExclusiveGateway("Asks").When(Endless).EndEvent("Never")
        .MoveTo("Asks").Otherwise().ConnectTo("Again")
        .ToXml();
}

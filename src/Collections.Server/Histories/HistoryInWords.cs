using System.Globalization;
using Collections.Decisions.Values;
using Collections.Persistence.History;

namespace Collections.Server.Histories;

/// <summary>A history for reading: what happened on which night, and the facts that decided it. Flows stand only where facts chose them.</summary>
internal static class HistoryInWords
{
    private const string Flow = "sequenceFlow";

    public static void Write(AccountHistory history, TextWriter output)
    {
        output.WriteLine($"Account {history.Reference}: {history.Cases.Count} {(history.Cases.Count == 1 ? "case" : "cases")}");
        foreach (var past in history.Cases) Write(past, output);
    }

    private static void Write(CasePast past, TextWriter output)
    {
        var end = past.ClosedOn is { } closed ? $"closed {Date(closed)}{(past.CloseReason is { } reason ? $": {reason}" : "")}" : "open";
        output.WriteLine();
        output.WriteLine($"{past.Strategy} v{past.Version}, episode {past.Episode}: opened {Date(past.OpenedOn)}, {end}");
        foreach (var run in past.Runs)
        {
            output.WriteLine($"  {Date(run.BusinessDate)}");
            if (run.Migration is { } migration) output.WriteLine($"    migrated from version {migration.FromVersion} to {migration.ToVersion} by {migration.By}: {migration.Reason}");
            foreach (var step in run.Steps.Where(IsTold)) Write(step, output);
        }
    }

    private static bool IsTold(StepPast step) => step.Kind != Flow || step.Facts.Count > 0;

    private static void Write(StepPast step, TextWriter output)
    {
        var name = step.Kind == Flow ? $"→ {step.Name}" : step.Name;
        output.WriteLine(step.Rule > 0 ? $"    {name}: rule {step.Rule} of the table matched" : $"    {name}");
        if (step.Facts.Count > 0) output.WriteLine($"        because {string.Join(", ", step.Facts.Select(fact => $"{fact.Name} = {FeelLiteral.Write(fact.Value)}"))}");
        foreach (var effect in step.Effects) output.WriteLine($"        {Words(effect)}");
    }

    private static string Words(EffectPast effect) => string.Join(", ", new[]
    {
        $"{effect.Kind} \"{effect.What}\"{(effect.By is { } by ? $" by {by}" : "")}",
        effect.On is { } date ? $"on {Date(date)}" : null,
        effect.Outcome is { } outcome ? $"{effect.State} with {outcome}" : effect.Reason is { } reason ? $"{effect.State} ({reason})" : effect.State,
        effect.Content,
    }.Where(word => word is not null));

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

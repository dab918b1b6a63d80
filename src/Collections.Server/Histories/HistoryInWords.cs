using System.Globalization;
using Collections.Decisions.Values;
using Collections.Domain.Contacts;
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
        var recovered = past.Recovered.Count > 0 ? $", recovered {Words(past.Recovered)}" : "";
        output.WriteLine($"{past.Strategy} v{past.Version}, episode {past.Episode}: opened {Date(past.OpenedOn)}, {end}{recovered}");
        foreach (var run in past.Runs)
        {
            output.WriteLine($"  {Date(run.BusinessDate)}{(run.Withdrawn is { } withdrawn ? $", withdrawn by {withdrawn.By}: {withdrawn.Reason}" : "")}");
            if (run.Migration is { } migration) output.WriteLine($"    migrated from version {migration.FromVersion} to {migration.ToVersion} by {migration.By}: {migration.Reason}");
            if (run.TakenOn is { } taken) output.WriteLine($"    taken on from {taken.Source}{(taken.Reference is null ? "" : $" ({taken.Reference})")}, here since {(taken.Since is { } since ? Date(since) : "")}, by {taken.By}: {taken.Reason}");
            if (run.Stage is { } stage) output.WriteLine($"    stage {stage.From ?? "none"} → {stage.To ?? "none"} by age: {stage.Days} days past due{(stage.To is null ? "" : $", {stage.To} from {stage.Boundary}")}");
            if (run.IsReopened) output.WriteLine("    open again: what had settled it was taken back");
            foreach (var step in run.Steps.Where(IsTold)) Write(step, output);
            if (run.Cure is { } cure) output.WriteLine($"    settled: {Words(cure)}");
        }
        foreach (var call in past.Dialled) output.WriteLine($"  {call.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}, called{Words(call)}");
        foreach (var number in past.ClosedNumbers) output.WriteLine($"  {number.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}, {number.Number} closed: wrong number of another customer");
        foreach (var call in past.Calls) output.WriteLine($"  {Date(call.On)}, call {Words(call)}");
    }

    /// <summary>Of a cure: <c>cash, value date 2026-12-15, recovered 60000.00 ARS, last contact before email T02 of 2026-12-14</c>.</summary>
    private static string Words(CurePast cure) => string.Join(", ", new[]
    {
        cure.Reason,
        $"value date {Date(cure.ValueDate)}",
        $"recovered {(cure.Recovered.Count == 0 ? "0.00" : Words(cure.Recovered))}",
        cure.LastContact is { } contact ? $"last contact before {contact.Channel} {contact.Template} of {Date(contact.On)}" : "no contact before",
        cure.Into is { } into ? $"went on as {into}" : null,
    }.Where(word => word is not null));

    /// <summary>Of a dialled call: <c> +5491100010032 from C1: no answer, contact 25 min after payment</c>.</summary>
    private static string Words(DialledPast call) => string.Concat(
        call.Number is { } number ? $" {number}" : "",
        call.List is { } list ? $" from {list}" : "",
        $": {call.Result}",
        call.By is { } by ? $", by {by}" : "",
        call.MinutesAfterPayment is { } minutes ? $", contact {minutes} min after payment" : "");

    /// <summary>Of a call: <c>granted to ana, 2 calls</c>.</summary>
    private static string Words(CallPast call) => call.State switch
    {
        SlotState.Held => $"granted to {call.By}{(call.Attempts > 1 ? $", {call.Attempts} calls" : "")}",
        SlotState.Returned => $"granted to {call.By} and given back: {call.Reason}",
        SlotState.Refused => $"refused to {call.By}: {call.Reason}",
        _ => $"granted to {call.By} without a place of the day: {call.Reason}",
    };

    private static string Words(IReadOnlyList<MoneyPast> amounts) =>
        string.Join(" and ", amounts.Select(money => $"{money.Amount.ToString("F2", CultureInfo.InvariantCulture)} {money.Currency}".TrimEnd()));

    private static bool IsTold(StepPast step) => step.Kind != Flow || step.Facts.Count > 0 || step.Reason is not null;

    private static void Write(StepPast step, TextWriter output)
    {
        var name = step.Kind == Flow ? $"→ {step.Name}" : step.Name;
        output.WriteLine((step.Cell?.Words ?? step.Reason) is { } words ? $"    {name}: {words}" : step.Rule > 0 ? $"    {name}: rule {step.Rule} of the table matched" : $"    {name}");
        if (step.Facts.Count > 0) output.WriteLine($"        because {string.Join(", ", step.Facts.Select(fact => $"{fact.Name} = {FeelLiteral.Write(fact.Value)}"))}");
        foreach (var effect in step.Effects) output.WriteLine($"        {Words(effect)}");
    }

    private static string Words(EffectPast effect) => effect.Field is { } field
        ? $"{effect.Kind} {field.Name} = {effect.What}{(effect.By is { } was ? $" after {was}" : "")}{(effect.Reason is { } because ? $": {because}" : "")}"
        : effect.Kind == EffectPast.ObjectState
        ? $"{effect.Kind} \"{effect.What}\"{(effect.By is { } before ? $" after \"{before}\"" : "")}{(effect.Reason is { } why ? $": {why}" : "")}"
        : Described(effect);

    private static string Described(EffectPast effect) => string.Join(", ", new[]
    {
        $"{effect.Kind} \"{effect.What}\"{(effect.By is { } by ? $" by {by}" : "")}",
        effect.On is { } date ? $"on {Date(date)}{(effect.Hour is { } hour ? $" from {hour.ToString("HH:mm", CultureInfo.InvariantCulture)}" : "")}" : null,
        effect.Outcome is { } outcome ? $"{effect.State} with {outcome}" : effect.Reason is { } reason ? $"{effect.State} ({reason})" : effect.State,
        effect.Content,
    }.Where(word => word is not null));

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

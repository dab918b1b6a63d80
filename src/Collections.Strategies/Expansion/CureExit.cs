using System.Globalization;
using Collections.Bpmn.Model;
using Collections.Decisions.Values;
using Collections.Domain.Facts;
using Collections.Domain.Novelties;

namespace Collections.Strategies.Expansion;

/// <summary>
/// The exit that a tolerance makes: something is still past due of the case, and of each account no more than may remain.
/// That nothing is past due any more is news, which closes cases without it.
/// </summary>
internal static class CureExit
{
    private const string SomethingRemains = "past due > 0";

    /// <summary>The house's in its order; what the strategy says of the same currency, or of the part, stands in its place, and takes it away where it says no number.</summary>
    public static IReadOnlyList<CureTolerance> Merged(IReadOnlyList<CureTolerance>? house, IReadOnlyList<CureTolerance> own)
    {
        var all = (house ?? []).Select(tolerance => own.FirstOrDefault(other => other.Currency == tolerance.Currency) ?? tolerance).ToList();
        all.AddRange(own.Where(tolerance => all.TrueForAll(known => known.Currency != tolerance.Currency)));
        return [.. all.Where(tolerance => tolerance.Amount is not null || tolerance.Percent is not null)];
    }

    /// <summary>None without a tolerance. Where amounts are said, nothing may remain in another currency.</summary>
    public static IEnumerable<FrameCondition> Of(IReadOnlyList<CureTolerance> tolerances)
    {
        var amounts = tolerances.Where(tolerance => tolerance.Amount is not null).ToList();
        var parts = new List<string>();
        if (amounts.Count > 0)
            parts.Add($"past due <= ({string.Concat(amounts.Select(Branch))}0)");
        if (tolerances.FirstOrDefault(tolerance => tolerance.Percent is not null)?.Percent is { } percent)
            parts.Add($"past due <= {HistoryFact.Definitions[HistoryFact.EntryPastDue].Name} * {Number(percent)} / 100");
        if (parts.Count > 0) yield return new FrameCondition(NoveltyMessages.Cured, SomethingRemains) { Each = string.Join(" and ", parts) };
    }

    /// <summary>FEEL of one currency; the next stands behind it.</summary>
    private static string Branch(CureTolerance tolerance) =>
        string.Join(' ', "if currency =", FeelLiteral.Write(FeelValue.Of(tolerance.Currency)), "then", Number(tolerance.Amount!.Value), "else ");

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace Collections.Domain.Overrides;

/// <summary>What somebody orders for an account or a customer, whatever nights would do: what, why and until when.</summary>
/// <param name="Kind">What.</param>
/// <param name="Target">Queue; name of the experiment; from what is excluded (<see cref="OverrideWords.Exclusions"/>); empty elsewhere.</param>
/// <param name="Value">Collector, or empty; segment; arm; firm; the strategy, step or firm that is excluded.</param>
/// <param name="Why">Why, for people.</param>
/// <param name="By">Who orders it.</param>
/// <param name="From">The first business date on which it binds.</param>
public sealed record OverrideOrder(OverrideKind Kind, string Target, string Value, string Why, string By, DateOnly From)
{
    /// <summary>Name of the event that tells cases of an override; strategies may catch it.</summary>
    public const string EventName = "override";

    /// <summary>The longest reason.</summary>
    public const int LongestWhy = 500;

    private const int LongestName = 200;

    /// <summary>The first date on which it does not bind any more; null = until it is released.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether all accounts of the customer are meant.</summary>
    public bool IsOfCustomer { get; init; }

    /// <summary>What was expected and what was found; null where nothing is wrong.</summary>
    public string? Wrong() =>
        Why.Length is 0 or > LongestWhy ? $"Expected a reason of 1 to {LongestWhy} characters, found {Why.Length}."
        : Until <= From ? $"Expected an end after {Date(From)}, found {Date(Until.Value)}."
        : Target.Length > LongestName || Value.Length > LongestName ? $"Expected names of at most {LongestName} characters, found a longer one."
        : Kind switch
        {
            OverrideKind.Queue when Target.Length == 0 => "Expected the name of a queue in 'target', found none.",
            OverrideKind.Segment or OverrideKind.Firm when Value.Length == 0 => $"Expected the name of a {OverrideWords.Of(Kind)} in 'value', found none.",
            OverrideKind.Arm when Target.Length == 0 || Value.Length == 0 => "Expected an experiment in 'target' and one of its arms in 'value', found one of them missing.",
            OverrideKind.Exclude when !OverrideWords.Exclusions.Contains(Target) => $"Expected in 'target' one of {string.Join(", ", OverrideWords.Exclusions)}, found '{Target}'.",
            OverrideKind.Exclude when Target != OverrideWords.Contact && Value.Length == 0 => $"Expected the name of a {Target} in 'value', found none.",
            _ => null,
        };

    /// <summary>The reason that steps and histories tell.</summary>
    public string Sentence() => Until is { } until ? $"override of {By} until {Date(until)}: {Why}" : $"override of {By}: {Why}";

    private static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

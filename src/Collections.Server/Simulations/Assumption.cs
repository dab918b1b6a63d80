using System.Globalization;
using Collections.Decisions.Columns;
using Collections.Domain.Novelties;
using Collections.Persistence.Simulations;

namespace Collections.Server.Simulations;

/// <summary>What is taken to happen between the nights of a simulation.</summary>
/// <param name="Rates">As it was asked for.</param>
/// <param name="Observed">What was observed; null where rates are chosen.</param>
internal sealed record Assumption(AssumedRates Rates, ObservedRates? Observed)
{
    private PromiseRates? Promises => Rates.Promises ?? Observed?.Promises;

    /// <summary>All that the draws depend on.</summary>
    public string Key() => $"{Rates.Key()}|{string.Join('|', (Observed?.Rates() ?? []).Select(rate => rate.ToString("R", CultureInfo.InvariantCulture)))}|{Promises?.Key()}";

    /// <summary>In words.</summary>
    public string Words() => string.Create(CultureInfo.InvariantCulture, $"{PaymentsInWords()}, drawn from {Rates.Seed ?? 1}; then nothing is due on these accounts any more. {PromisesInWords()}");

    /// <summary>The news of some nights, with texts of their own.</summary>
    public AssumedNews News(TextPool pool, IReadOnlyList<DateOnly> dates, IReadOnlyList<bool> counts) => new(
        new AssumedShares(Rates.Payment, Rates.Sorted().ToDictionary(one => pool.Add(one.Key), one => one.Value), Observed?.Rates() ?? [], Assumed(dates), Rates.Seed ?? 1),
        new AssumedMessages(
            [.. NoveltyMessages.Of(NoveltyKinds.Paid | NoveltyKinds.Cured).Select(pool.Add)], pool.Add(PromiseMessages.Made), pool.Add(PromiseMessages.Kept), pool.Add(PromiseMessages.Broken)),
        counts);

    private AssumedPromises? Assumed(IReadOnlyList<DateOnly> dates)
    {
        if (Promises is not { } promises) return null;
        var term = promises.Term ?? PromiseRates.UsualTerm;
        return new AssumedPromises(promises.Made, promises.Kept, dates.Zip(dates.Skip(term)).ToDictionary(pair => pair.First.DayNumber, pair => pair.Second.DayNumber));
    }

    private string PaymentsInWords()
    {
        var own = string.Concat(Rates.Sorted().Select(one => $", {Percent(one.Value)} of {one.Key}"));
        return Observed is null
            ? $"{Percent(Rates.Payment)} of the open cases{own} are taken to pay all that is due from one night to the next, as chosen"
            : $"of the open cases so many are taken to pay all that is due from one night to the next {Observed.Words()}{(own.Length > 0 ? $"; as chosen{own[1..]}" : "")}";
    }

    private string PromisesInWords()
    {
        if (Promises is { } promises)
        {
            var from = Rates.Promises is null ? $"as observed in {Observed!.Made:N0} promises, {Observed.Kept:N0} of them kept and {Observed.Broken:N0} broken" : "as chosen";
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{Percent(promises.Made)} promise it, {from}; {Percent(promises.Kept)} of these pay {promises.Term ?? PromiseRates.UsualTerm} business days later, the others break it, and nobody pays before that.");
        }
        return Observed is null
            ? "Nobody promises."
            : string.Create(CultureInfo.InvariantCulture, $"Nobody promises: expected at least {ObservedRates.LeastPromises} promises that were kept or broken to say how many do, found {Observed.Kept + Observed.Broken}.");
    }

    private static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{part * 100:0.##}%");
}

using Collections.Decisions.Columns;
using Collections.Domain.Facts;
using Collections.Domain.Rates;
using Collections.Engine.Batches;
using Collections.Persistence.Rates;

namespace Collections.Persistence.Providers.Sqlite.Runs;

/// <summary>Works out what accounts owe in the home currency, and marks those of whom a rate is missing, for the plans whose rules ask.</summary>
/// <param name="facts">The accounts that were read, and where their facts go.</param>
/// <param name="rates">By which rates.</param>
/// <param name="pool">What text codes stand for.</param>
internal sealed class RateScan(FactReading facts, RatesThen rates, TextPool pool)
{
    // Who delivers no currencies has one: the home currency.
    private readonly DatedRate? _ofHome = rates.Of(null);
    private readonly Dictionary<string, (DatedRate? Rate, string? Missing)> _byUnit = new(StringComparer.Ordinal);

    /// <summary>Fills the facts that are asked for, and notes what is missing.</summary>
    public void Fill(int count)
    {
        long[] currencies = facts.Values[Fact.Currency]!;
        for (int i = 0; i < count; i++)
        {
            (DatedRate? rate, string? missing) = Of(currencies[i]);
            Set(RateFact.ExchangeRate, i, rate is null ? null : (long)(rate.Value * DatedRate.One));
            Set(RateFact.ExchangeRateDate, i, rate?.Date.DayNumber);
            long? total = Convert(RateFact.TotalDueEquivalent, Fact.TotalDue, i, rate);
            long? pastDue = Convert(RateFact.PastDueEquivalent, Fact.PastDue, i, rate);
            if (missing is not null && (total > 0 || pastDue > 0))
                facts.MissingRates[i] = pool.Add(missing);
        }
    }

    /// <summary>Marks the rows whose facts are not known, for each plan that asks for one of those.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="kept">The accounts of its rows.</param>
    public void Mark(PartBatch batch, List<int> kept)
    {
        foreach (PlanBatch plan in batch.Plans)
        {
            Mark(batch, kept, plan, facts.MissingRates, facts.AsksForRates(plan.Plan.UsedFacts));
            Mark(batch, kept, plan, facts.MissingPaid, facts.AsksForPaid(plan.Plan.UsedFacts));
        }
    }

    private static void Mark(PartBatch batch, List<int> kept, PlanBatch plan, Dictionary<int, int> missing, bool asks)
    {
        if (!asks || missing.Count == 0)
            return;
        int process = batch.Pool.Add(plan.Plan.ProcessId);
        for (int row = 0; row < kept.Count; row++)
        {
            if (missing.TryGetValue(kept[row], out int why))
                batch.Marks.Add(row, new Mark(Engine.Batches.Mark.StandsStill, process, why));
        }
    }

    private (DatedRate? Rate, string? Missing) Of(long currency)
    {
        if (currency == FactNull.Value)
            return (_ofHome, null);
        string unit = pool[(int)currency];
        if (!_byUnit.TryGetValue(unit, out var known))
        {
            DatedRate? rate = rates.Of(unit);
            _byUnit.Add(unit, known = (rate, rate is null ? rates.Book.Missing(unit, rates.Book.Home ?? unit, DateOnly.FromDayNumber(rates.Position)) : null));
        }

        return known;
    }

    /// <summary>Fills an equivalent; gives the amount as it is owed, or null.</summary>
    private long? Convert(int fact, int amountFact, int account, DatedRate? rate)
    {
        if (facts.Values[amountFact]?[account] is not { } amount || amount == FactNull.Value)
        {
            Set(fact, account, null);
            return null;
        }

        Set(fact, account, rate is { } known ? RateBook.Cents(amount * known.Value) : amount == 0 ? 0 : null);
        return amount;
    }

    private void Set(int fact, int account, long? value)
    {
        if (facts.Rates(fact) is { } values)
            values[account] = value ?? FactNull.Value;
    }
}

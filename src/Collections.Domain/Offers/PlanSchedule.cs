namespace Collections.Domain.Offers;

/// <summary>
/// The instalments of a plan, in the order of their dates. What is paid goes to the oldest first: an instalment is missed while its
/// grace is over and what was paid does not come up to it and all before it.
/// </summary>
public sealed class PlanSchedule
{
    private readonly PlanInstalment[] instalments;
    private readonly int tolerance;

    /// <param name="instalments">In the order of their numbers.</param>
    /// <param name="tolerance">What may be missing of what is due by a date, in hundredths of a per cent.</param>
    public PlanSchedule(IEnumerable<PlanInstalment> instalments, int tolerance)
    {
        this.instalments = [.. instalments];
        this.tolerance = tolerance;
        Agreed = this.instalments.Sum(one => one.Amount);
    }

    /// <summary>The instalments, the down payment first where there is one.</summary>
    public IReadOnlyList<PlanInstalment> Instalments => instalments;

    /// <summary>All of it together, in hundredths.</summary>
    public long Agreed { get; }

    /// <summary>
    /// The schedule of terms that are accepted on a date: a down payment of at least its share, to the cent upwards, and
    /// equal instalments; the last has what rounding left. Together they are what was agreed.
    /// </summary>
    /// <param name="agreed">What was agreed, in hundredths, above 0.</param>
    /// <param name="down">Share of the down payment, in hundredths of a per cent; 0 = none.</param>
    /// <param name="count">Instalments besides it, from 1.</param>
    /// <param name="acceptedOn">When it was accepted, a day number.</param>
    /// <param name="terms">When what is due.</param>
    /// <param name="businessDays">The date n business days after another, for the days of grace.</param>
    public static PlanSchedule Of(long agreed, int down, int count, int acceptedOn, PlanTerms terms, Func<int, int, int> businessDays)
    {
        var first = DownPayment(agreed, down);
        var rows = new List<PlanInstalment>(count + 1);
        if (first > 0) rows.Add(Row(0, acceptedOn + terms.DownDays, first));
        var each = (agreed - first) / count;
        for (var number = 1; number <= count; number++)
            rows.Add(Row(number, DueOf(number, acceptedOn + terms.FirstDays, terms.Period), number < count ? each : agreed - first - each * (count - 1)));
        return new PlanSchedule(rows, terms.Tolerance);

        PlanInstalment Row(int number, int due, long amount) => new(number, due, terms.Grace == 0 ? due : businessDays(due, terms.Grace), amount);
    }

    /// <summary>The down payment of a share, to the cent upwards, so that it is never less than the share.</summary>
    public static long DownPayment(long agreed, int share) => (long)(((Int128)agreed * share + OfferTerms.Whole - 1) / OfferTerms.Whole);

    /// <summary>Whether all was paid, but for the tolerance.</summary>
    public bool IsPaid(long paid) => Covers(paid, Agreed);

    /// <summary>How many instalments are missed on a date.</summary>
    /// <param name="paid">What was paid since the acceptance, in hundredths.</param>
    /// <param name="date">A day number: those count whose grace was over before it.</param>
    public int Missed(long paid, int date)
    {
        var missed = 0;
        long sum = 0;
        foreach (var one in instalments)
        {
            sum += one.Amount;
            if (one.CountsUntil < date && !Covers(paid, sum)) missed++;
        }
        return missed;
    }

    /// <summary>The oldest instalment that is not paid yet, with what is missing of it; null where all is paid.</summary>
    public PlanInstalment? Next(long paid)
    {
        if (IsPaid(paid)) return null;
        long sum = 0;
        foreach (var one in instalments)
        {
            sum += one.Amount;
            if (!Covers(paid, sum)) return one with { Amount = Math.Min(one.Amount, sum - paid) };
        }
        return null;
    }

    /// <summary>What of an instalment is paid, in hundredths: money goes to the oldest first.</summary>
    /// <param name="place">Its place among the instalments.</param>
    /// <param name="paid">What was paid since the acceptance.</param>
    public long PaidOf(int place, long paid)
    {
        var before = instalments.Take(place).Sum(one => one.Amount);
        return Math.Clamp(paid - before, 0, instalments[place].Amount);
    }

    private bool Covers(long paid, long due) => (Int128)paid * OfferTerms.Whole >= (Int128)due * (OfferTerms.Whole - tolerance);

    private static int DueOf(int number, int first, PlanPeriod period) => period switch
    {
        PlanPeriod.Week => first + 7 * (number - 1),
        PlanPeriod.Fortnight => first + 14 * (number - 1),
        _ => DateOnly.FromDayNumber(first).AddMonths(number - 1).DayNumber,
    };
}

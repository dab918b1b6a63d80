using System.Globalization;

namespace Collections.Testing.Reference;

/// <summary>The instalments of an accepted offer: a down payment rounded up, equal instalments, and the rest in the last.</summary>
internal sealed class ReferencePlan
{
    private readonly decimal tolerance;

    /// <param name="agreed">In hundredths.</param>
    /// <param name="down">In hundredths of a per cent.</param>
    /// <param name="count">Instalments besides the down payment.</param>
    /// <param name="acceptedOn">When it was accepted.</param>
    /// <param name="terms">By name, as the step has them.</param>
    /// <param name="addBusinessDays">The day number so many business days after another.</param>
    public ReferencePlan(long agreed, int down, int count, DateOnly acceptedOn, IReadOnlyDictionary<string, string> terms, Func<int, int, int> addBusinessDays)
    {
        tolerance = Whole(terms["tolerance"]);
        Agreed = agreed;
        var (first, grace) = ((long)Math.Ceiling(agreed * down / 10_000m), Whole(terms["grace"]));
        if (first > 0) Add(0, acceptedOn.AddDays(Whole(terms["downDays"])), first);
        var (each, due) = ((agreed - first) / count, acceptedOn.AddDays(Whole(terms["firstDays"])));
        for (var number = 1; number <= count; number++)
        {
            var on = terms["every"] switch { "week" => due.AddDays(7 * (number - 1)), "fortnight" => due.AddDays(14 * (number - 1)), _ => due.AddMonths(number - 1) };
            Add(number, on, number == count ? agreed - first - (each * (count - 1)) : each);
        }

        void Add(int number, DateOnly on, long amount) => Instalments.Add((number, on, grace == 0 ? on : DateOnly.FromDayNumber(addBusinessDays(on.DayNumber, grace)), amount));
    }

    private List<(int Number, DateOnly Due, DateOnly CountsUntil, long Amount)> Instalments { get; } = [];

    private long Agreed { get; }

    /// <summary>Its rows: number, date, the last that counts, amount.</summary>
    public IReadOnlyList<string> Rows => [.. Instalments.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Number}:{one.Due:yyyy-MM-dd}:{one.CountsUntil:yyyy-MM-dd}:{one.Amount}"))];

    /// <summary>Whether so much is enough for all of it.</summary>
    public bool IsPaid(long paid) => IsEnough(paid, Agreed);

    /// <summary>How many instalments are over without what was paid coming up to them and all before.</summary>
    public int Missed(long paid, DateOnly date) => Instalments.Count(one => one.CountsUntil < date && !IsEnough(paid, Instalments.Where(other => other.Number <= one.Number).Sum(other => other.Amount)));

    private bool IsEnough(long paid, long due) => paid * 100m >= due * (100m - tolerance);

    private static int Whole(string number) => int.Parse(number, CultureInfo.InvariantCulture);
}

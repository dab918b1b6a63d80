using System.Globalization;

namespace Collections.Scenarios.Tables;

/// <summary>An account of a scenario: it grows a day older every day, unless the news says otherwise.</summary>
internal sealed class ScenarioAccount
{
    private readonly TableRow row;
    private readonly decimal instalment;
    private readonly IReadOnlyList<DateOnly> schedule = [];
    private static readonly string[] Parts = ["fees", "interest", "principal"];
    private readonly Dictionary<string, decimal> parts = [];
    private readonly Dictionary<string, string> told = new(StringComparer.Ordinal);
    private decimal totalDue, pastDue, paid;
    private DateOnly? dueDate;

    public ScenarioAccount(TableRow row, DateOnly position)
    {
        this.row = row;
        totalDue = Amount(row["total due"]);
        foreach (var part in Parts.Where(part => row[part].Length > 0)) parts[part] = Amount(row[part]);
        if (row["instalments"].Split(':') is [var amount, var dates])
        {
            instalment = Amount(amount);
            schedule = [.. dates.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(date => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture))];
            return;
        }
        pastDue = row["past due"].Length > 0 ? Amount(row["past due"]) : totalDue;
        dueDate = row["due"].Length > 0
            ? DateOnly.ParseExact(row["due"], "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : position.AddDays(-int.Parse(row["days past due"], CultureInfo.InvariantCulture));
    }

    public string Reference => row["account"];

    /// <summary>Whether it is in the files of the portfolio; what was sold, refinanced or written off is not.</summary>
    public bool IsInFile { get; private set; } = true;

    /// <summary>From now on the files say something else of it.</summary>
    public void Set(string column, string value) => told[column] = value;

    /// <summary>It is not in the files any more.</summary>
    public void Leave() => IsInFile = false;

    /// <summary>A payment that comes back is owed again, its instalments with it.</summary>
    public void Reverse(decimal amount)
    {
        if (schedule.Count == 0) throw new FormatException($"{Reference}: a column 'instalments' was expected, so that it is known what is past due after a reversal.");
        (totalDue, paid) = (totalDue + amount, paid - amount);
    }

    /// <summary>A payment reduces what is past due and what is owed, of instalments the oldest first; with nothing past due the account is not late.</summary>
    public void Pay(decimal amount)
    {
        PayParts(amount);
        if (schedule.Count > 0)
        {
            (totalDue, paid) = (totalDue - amount, paid + amount);
            return;
        }
        totalDue = Math.Max(0, totalDue - amount);
        pastDue = Math.Max(0, pastDue - amount);
        if (pastDue == 0) dueDate = null;
    }

    /// <summary>What is paid settles fees first, then interest, then principal.</summary>
    private void PayParts(decimal amount)
    {
        foreach (var part in Parts.Where(parts.ContainsKey))
        {
            var settled = Math.Min(parts[part], amount);
            (parts[part], amount) = (parts[part] - settled, amount - settled);
        }
    }

    /// <summary>The house has corrected what is owed, all of it past due.</summary>
    public void Correct(decimal amount)
    {
        totalDue = pastDue = amount;
        if (pastDue == 0) dueDate = null;
    }

    public static decimal Amount(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);

    /// <summary>Nothing is past due before the due date, and something is again where another date has come.</summary>
    public void Fall(decimal amount, DateOnly due) => (pastDue, dueDate) = (pastDue + amount, due);

    /// <summary>The account's row of the file of a position.</summary>
    public string Line(IReadOnlyList<string> columns, DateOnly position) => string.Join(',', columns.Select(column => Cell(column, position)));

    private string Cell(string column, DateOnly position) => column switch
    {
        "account" => Reference,
        "currency" => row["currency"].Length > 0 ? row["currency"] : "ARS",
        "company" => row["company"].Length > 0 ? row["company"] : "B1",
        "name" => "Ana Prueba",
        "total_due" => totalDue.ToString("F2", CultureInfo.InvariantCulture),
        "fees" or "interest" or "principal" when parts.TryGetValue(column, out var part) => part.ToString("F2", CultureInfo.InvariantCulture),
        "principal" => totalDue.ToString("F2", CultureInfo.InvariantCulture),
        "past_due" => PastDue(position).ToString("F2", CultureInfo.InvariantCulture),
        "due_date" => OldestDue(position)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        "days_past_due" => DaysPastDue(position).ToString(CultureInfo.InvariantCulture),
        "mobile_consent" or "email_consent" => "given",
        _ => told.GetValueOrDefault(column.Replace('_', ' ')) ?? row[column.Replace('_', ' ')],
    };

    private decimal PastDue(DateOnly position) => schedule.Count > 0
        ? Math.Max(0, (schedule.Count(date => date < position) * instalment) - paid)
        : IsLate(position) ? pastDue : 0;

    private DateOnly? OldestDue(DateOnly position) => schedule.Count == 0 ? IsLate(position) ? dueDate : null
        : PastDue(position) > 0 ? schedule[(int)(paid / instalment)]
        : null;

    private bool IsLate(DateOnly position) => row["due"].Length == 0 || (dueDate is { } due && due < position);

    private int DaysPastDue(DateOnly position) => OldestDue(position) is { } due ? position.DayNumber - due.DayNumber : 0;
}

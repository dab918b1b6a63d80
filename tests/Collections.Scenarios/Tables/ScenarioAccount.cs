using System.Globalization;

namespace Collections.Scenarios.Tables;

/// <summary>An account of a scenario: it grows a day older every day, unless the news says otherwise.</summary>
internal sealed class ScenarioAccount
{
    private readonly TableRow row;
    private decimal totalDue, pastDue;
    private DateOnly? dueDate;

    public ScenarioAccount(TableRow row, DateOnly position)
    {
        this.row = row;
        totalDue = Amount(row["total due"]);
        pastDue = row["past due"].Length > 0 ? Amount(row["past due"]) : totalDue;
        dueDate = row["due"].Length > 0
            ? DateOnly.ParseExact(row["due"], "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : position.AddDays(-int.Parse(row["days past due"], CultureInfo.InvariantCulture));
    }

    public string Reference => row["account"];

    /// <summary>A payment reduces what is past due and what is owed; with nothing past due the account is not late.</summary>
    public void Pay(decimal amount)
    {
        totalDue = Math.Max(0, totalDue - amount);
        pastDue = Math.Max(0, pastDue - amount);
        if (pastDue == 0) dueDate = null;
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
        "total_due" or "principal" => totalDue.ToString("F2", CultureInfo.InvariantCulture),
        "past_due" => (IsLate(position) ? pastDue : 0).ToString("F2", CultureInfo.InvariantCulture),
        "due_date" => (IsLate(position) ? dueDate : null)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        "days_past_due" => DaysPastDue(position).ToString(CultureInfo.InvariantCulture),
        "mobile_consent" or "email_consent" => "given",
        _ => row[column.Replace('_', ' ')],
    };

    private bool IsLate(DateOnly position) => row["due"].Length == 0 || (dueDate is { } due && due < position);

    private int DaysPastDue(DateOnly position) => IsLate(position) && dueDate is { } due ? position.DayNumber - due.DayNumber : 0;
}

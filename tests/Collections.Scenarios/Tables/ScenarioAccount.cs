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
        dueDate = position.AddDays(-int.Parse(row["days past due"], CultureInfo.InvariantCulture));
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

    /// <summary>The account's row of the file of a position, by the sample mapping's columns.</summary>
    public string Line(DateOnly position) => string.Join(',', ScenarioFile.Columns.Select(column => Cell(column, position)));

    private string Cell(string column, DateOnly position) => column switch
    {
        "account" => Reference,
        "currency" => "ARS",
        "name" => "Ana Prueba",
        "total_due" or "principal" => totalDue.ToString("F2", CultureInfo.InvariantCulture),
        "past_due" => pastDue.ToString("F2", CultureInfo.InvariantCulture),
        "due_date" => dueDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        "days_past_due" => DaysPastDue(position).ToString(CultureInfo.InvariantCulture),
        "mobile_consent" or "email_consent" => "given",
        _ => row[column.Replace('_', ' ')],
    };

    private int DaysPastDue(DateOnly position) => dueDate is { } due ? position.DayNumber - due.DayNumber : 0;
}

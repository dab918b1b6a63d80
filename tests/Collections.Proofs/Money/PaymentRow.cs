using System.Globalization;

namespace Collections.Proofs.Money;

/// <summary>A row of a payments file, as the bank tells it.</summary>
/// <param name="State">notified, posted or reversed.</param>
internal sealed record PaymentRow(string Payment, string Account, DateOnly On, decimal Amount, string State)
{
    /// <summary>The columns of the file.</summary>
    public const string Header = "payment,account,on,amount,state";

    /// <summary>The mapping that reads the file.</summary>
    public const string Mapping = """
        {
          "feed": "payments", "portfolio": "sample", "kind": "payments", "rejects": { "policy": "skip" },
          "layouts": [ { "name": "bank", "fields": [
            { "field": "reference", "column": "payment" },
            { "field": "account", "column": "account" },
            { "field": "value date", "column": "on" },
            { "field": "amount", "column": "amount" },
            { "field": "state", "column": "state" }
          ] } ]
        }
        """;

    /// <summary>A file of rows.</summary>
    public static string File(IEnumerable<PaymentRow> rows) => string.Join('\n', rows.Select(row => row.ToString()).Prepend(Header)) + "\n";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Payment},{Account},{On:yyyy-MM-dd},{Amount:0.00},{State}");
}

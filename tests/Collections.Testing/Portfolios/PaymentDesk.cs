using System.Globalization;
using System.Text;
using Collections.Domain.Payments;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Intake.Payments;

namespace Collections.Testing.Portfolios;

/// <summary>Takes payments files in, as a test writes them, into a folder of its own that is gone after the test.</summary>
public sealed class PaymentDesk(IPaymentStore store) : IDisposable
{
    private static int count;

    public string Folder { get; } = Directory.CreateDirectory(
        Path.Combine(Path.GetTempPath(), $"payments-{Environment.ProcessId}-{Interlocked.Increment(ref count)}")).FullName;

    public string RejectFile => Path.Combine(Folder, "rejects.csv");

    public static ListMapping Mapping(string more = "") => MappingReader.Read(Encoding.UTF8.GetBytes($$"""
        {
          "feed": "payments", "portfolio": "cards", "kind": "payments", {{more}}
          "layouts": [ { "name": "bank", "fields": [
            { "field": "reference", "column": "payment" },
            { "field": "account", "column": "account" },
            { "field": "value date", "column": "on" },
            { "field": "amount", "column": "amount" },
            { "field": "state", "column": "state" }
          ] } ]
        }
        """)) is { Payments: { } mapping } ? mapping : throw new InvalidOperationException("The mapping is no mapping of payments.");

    /// <summary>A file of rows <c>payment account on amount state</c>, one a line, parted by blanks.</summary>
    public Task<IntakeReport> TakeIn(string position, string rows, ListMapping? mapping = null, int? sequence = null)
    {
        var file = Path.Combine(Folder, "payments.csv");
        var lines = rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(row => string.Join(',', row.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        File.WriteAllText(file, string.Join('\n', lines.Prepend("payment,account,on,amount,state")) + "\n");
        return TakeInFile(position, file, mapping, sequence);
    }

    public Task<IntakeReport> TakeInFile(string position, string file, ListMapping? mapping = null, int? sequence = null) =>
        new PaymentImport(store, mapping ?? Mapping(), TimeProvider.System)
            .Run(new IntakeRequest(file, DateOnly.ParseExact(position, "yyyy-MM-dd", CultureInfo.InvariantCulture), sequence, RejectFile));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

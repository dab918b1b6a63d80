using System.Text;
using Collections.Domain.Calendars;
using Collections.Domain.Portfolios;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;

namespace Collections.Testing.Portfolios;

/// <summary>Takes files in, as a test writes them, into a folder of its own that is gone after the test.</summary>
public sealed class PortfolioDesk : IDisposable
{
    private static int count;

    public PortfolioDesk(IPortfolioStore store)
    {
        Store = store;
        Folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"desk-{Environment.ProcessId}-{Interlocked.Increment(ref count)}")).FullName;
    }

    public IPortfolioStore Store { get; }

    public string Folder { get; }

    public string RejectFile => Path.Combine(Folder, "rejects.csv");

    /// <summary>A mapping of the columns account, customer, due, past_due, total, days, product and score.</summary>
    public static PortfolioMapping Mapping(string kind = "full", string more = "")
    {
        var result = MappingReader.Read(Encoding.UTF8.GetBytes($$"""
            {
              "feed": "cards", "kind": "{{kind}}", {{more}}
              "attributes": [ { "name": "score", "type": "number" } ],
              "layouts": [ { "name": "cards", "fields": [
                { "field": "account", "column": "account" },
                { "field": "customer", "column": "customer" },
                { "field": "currency", "constant": "ARS" },
                { "field": "product", "constant": "card" },
                { "field": "past due", "column": "past_due", "required": true },
                { "field": "total due", "column": "total" },
                { "field": "days past due", "column": "days" },
                { "field": "score", "column": "score" },
                { "field": "email", "template": "{customer}@example.invalid" }
              ] } ]
            }
            """));
        return result.Mapping ?? throw new InvalidOperationException(string.Join('\n', result.Findings));
    }

    /// <summary>A file of rows <c>account customer past_due total days score</c>, one a line, parted by blanks.</summary>
    public string Write(string name, string rows)
    {
        var lines = rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(r => string.Join(',', r.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        return WriteText(name, string.Join('\n', lines.Prepend("account,customer,past_due,total,days,score")) + "\n");
    }

    public string WriteText(string name, string text, Encoding? encoding = null)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text, encoding ?? new UTF8Encoding(false));
        return path;
    }

    public Task<IntakeReport> TakeIn(string file, string position, PortfolioMapping? mapping = null, int? sequence = null) =>
        new PortfolioImport(Store, mapping ?? Mapping(), BusinessCalendar.MondayToFriday, TimeProvider.System)
            .Run(new IntakeRequest(file, DateOnly.ParseExact(position, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), sequence, RejectFile));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

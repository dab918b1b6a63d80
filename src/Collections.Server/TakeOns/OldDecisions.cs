using System.Text;
using Collections.Intake.TakeOns;
using Collections.Persistence.Accounts;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Bulk;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Server.Nightly;

namespace Collections.Server.TakeOns;

/// <summary>Takes in what another system decided: what it told of the dates of the files before is replaced, in one transaction.</summary>
internal sealed class OldDecisions(SqliteDatabase database, TimeProvider time)
{
    private static readonly string[] Actions = ["message", "task", "placement", "recall"];

    private const string Forget = "DELETE FROM old_decision WHERE tenant_id = 1 AND on_date = ?1";

    /// <summary>Takes the files in, unless a row is bad; gives the bad rows and how many decisions there are.</summary>
    public async Task<(IReadOnlyList<TakeOnDefect> Defects, int Taken)> TakeIn(TakeOnOrder order, CancellationToken cancellation)
    {
        database.Migrate();
        var read = TakeOnReading.Of(TakeOnReading.MappingOf(order), order);
        var (rows, defects) = Resolve(read);
        if (defects.Count > 0) return (TakeOnReading.Sorted(defects), 0);
        await database.Writer.Write(session => Write(session, rows, order, read.Source), cancellation: cancellation).ConfigureAwait(false);
        return ([], rows.Count);
    }

    private (List<(DateOnly Date, long Account, string Action, string Name)> Rows, List<TakeOnDefect> Defects) Resolve(TakeOnReading read)
    {
        using var reader = database.OpenReader();
        var (rows, defects) = (new List<(DateOnly, long, string, string)>(), read.Defects.ToList());
        foreach (var row in read.Rows)
        {
            var (action, name) = (row.Text(TakeOnFields.Action), row.Text(TakeOnFields.Name));
            if (row.File.Record != TakeOnRecord.Decisions) defects.Add(TakeOnDefect.Of(row, "", "a decision of the other system: its state is taken on, not compared"));
            else if (AccountReference.Find(reader, RunStores.Portfolio, Encoding.UTF8.GetBytes(row.Text(TakeOnFields.Account)!)) is not { } account) defects.Add(TakeOnDefect.Of(row, TakeOnFields.Account, "an account that the portfolio has"));
            else if (!Actions.Contains(action)) defects.Add(TakeOnDefect.Of(row, TakeOnFields.Action, $"one of {string.Join(", ", Actions)}"));
            else rows.Add((row.Date(TakeOnFields.Date)!.Value, account, action!, name!));
        }
        return (rows, defects);
    }

    private void Write(WriteSession session, List<(DateOnly Date, long Account, string Action, string Name)> rows, TakeOnOrder order, string source)
    {
        foreach (var date in rows.Select(row => row.Date).Distinct().Order())
        {
            var forget = session.Prepare(Forget);
            forget.Bind(1, date.DayNumber);
            forget.Execute();
        }
        BulkInsert insert = session.Insert("old_decision", "on_date", "account_id", "line", "action", "name");
        foreach (var group in rows.GroupBy(row => (row.Date, row.Account)).OrderBy(group => group.Key))
        {
            var line = 0;
            foreach (var (date, account, action, name) in group.OrderBy(row => row.Action, StringComparer.Ordinal).ThenBy(row => row.Name, StringComparer.Ordinal))
            {
                insert.Bind(1, date.DayNumber);
                insert.Bind(2, account);
                insert.Bind(3, ++line);
                insert.BindText(4, action);
                insert.BindText(5, name);
                insert.Next();
            }
        }
        insert.Finish();
        AuditLog.Append(session.Context(), time.GetUtcNow(), order.By, "decisions.take-in", source, $"{rows.Count} decisions");
    }
}

using System.Globalization;
using Collections.Persistence.Calls;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;

namespace Collections.Server.Contacts;

/// <summary>
/// Lists of calls for a dialler: the first file of a date has everybody whom a call campaign waits for and who may be called, whoever owes
/// most first; each later one who has come since, and a file of withdrawals who may not be called any more. Each has a control record beside it.
/// </summary>
internal sealed class CallLists(SqliteDatabase database, TimeProvider time)
{
    /// <summary>So often a list is read beside the writer; where something was written each time meanwhile, it is read in the transaction.</summary>
    private const int TriesBeside = 3;

    /// <summary>Grows with every row that the one connection that writes has ever changed.</summary>
    private const string SelectStamp = "SELECT total_changes()";

    private const string Withdraw = "UPDATE listed_call SET withdrawn_in = ?5, reason = ?6 WHERE tenant_id = 1 AND list = ?1 AND date = ?2 AND case_id = ?3 AND seq = ?4";

    /// <summary>Where the files go.</summary>
    public CallListFolder Folder { get; init; } = CallListFolder.Of(database);

    /// <summary>Minutes after midnight of the time of day for which files are written; null where somebody asks, or news comes.</summary>
    public int? DueMinute { get; init; }

    /// <summary>What happens between reading a list and noting it: nothing, but for tests, in which somebody pays just then.</summary>
    public Func<Task> Between { get; init; } = () => Task.CompletedTask;

    /// <summary>The lists that were written for a date.</summary>
    public static IReadOnlyList<string> Of(SqliteDatabase database, DateOnly date)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare("SELECT DISTINCT list FROM listed_call WHERE tenant_id = 1 AND date = ?1 ORDER BY list");
        select.Bind(1, date.DayNumber);
        var lists = new List<string>();
        while (select.Step()) lists.Add(select.Text(0)!);
        select.Reset();
        return lists;
    }

    /// <summary>
    /// Writes what has changed of a list since its last file of a date: nobody twice, whoever asks at the same time. It is read beside the
    /// writer, and noted in a transaction that finds nothing written since. The files are there before it is noted that they are, so that one
    /// that was broken off is written once more with the same rows.
    /// </summary>
    /// <param name="list">Name of the list: the queue of a call campaign's tasks.</param>
    /// <param name="date">The date of the calls.</param>
    /// <param name="by">Who asks for it.</param>
    /// <returns>The files; none where nothing has changed.</returns>
    /// <exception cref="IOException">A file cannot be written, or the folder is named and not there; nothing is noted then.</exception>
    public async Task<IReadOnlyList<CallListFile>> Write(string list, DateOnly date, string by)
    {
        for (var tries = 0; tries < TriesBeside; tries++)
        {
            var stamp = await database.Writer.Write(session => session.Scalar(SelectStamp)).ConfigureAwait(false);
            var change = Read(list, date);
            if (change.IsEmpty) return [];
            var files = change.Files();
            await Between().ConfigureAwait(false);
            if (await database.Writer.Write(session => session.Scalar(SelectStamp) == stamp ? Keep(session, change, files, by) : null).ConfigureAwait(false) is { } written) return written;
        }
        return await database.Writer.Write<IReadOnlyList<CallListFile>>(session =>
        {
            var change = new CallListReading(session.Prepare, list, date).Change();
            return change.IsEmpty ? [] : Keep(session, change, change.Files(), by);
        }).ConfigureAwait(false);
    }

    private CallListChange Read(string list, DateOnly date)
    {
        using var reader = database.OpenReader();
        return new CallListReading(reader.Prepare, list, date).Change();
    }

    private List<CallListFile> Keep(WriteSession session, CallListChange change, IReadOnlyList<CallListText> files, string by)
    {
        Folder.Expect();
        var now = time.GetUtcNow();
        var written = new List<CallListFile>();
        foreach (var file in files)
        {
            var path = file.WriteTo(Folder.Path);
            written.Add(new CallListFile(change.List, change.Date, change.Number, path, file.IsWithdrawal, file.Accounts, file.Sum.ToString("F2", CultureInfo.InvariantCulture), Convert.ToHexStringLower(file.Digest)));
            session.Context().Add(new WrittenCallList
            {
                TenantId = 1,
                List = change.List,
                Date = change.Date,
                Number = change.Number,
                IsWithdrawal = file.IsWithdrawal,
                Rows = file.Accounts.Count,
                PastDue = file.PastDue,
                File = path,
                Digest = file.Digest,
                WrittenAt = now,
                By = by,
                DueMinute = DueMinute,
            });
        }
        Note(session, change);
        AuditLog.Append(session.Context(), now, by, "contact.list", change.List, string.Create(CultureInfo.InvariantCulture, $"{change.Date:yyyy-MM-dd} file {change.Number}: {change.On.Count} on, {change.Off.Count} off"));
        return written;
    }

    private static void Note(WriteSession session, CallListChange change)
    {
        var insert = session.Insert("listed_call", "list", "date", "case_id", "seq", "past_due", "listed_in");
        foreach (var row in change.On.OrderBy(row => row.Case).ThenBy(row => row.Seq))
        {
            insert.BindText(1, change.List);
            insert.Bind(2, change.Date.DayNumber);
            insert.Bind(3, row.Case);
            insert.Bind(4, row.Seq);
            insert.Bind(5, row.PastDue);
            insert.Bind(6, change.Number);
            insert.Next();
        }
        insert.Finish();
        foreach (var row in change.Off)
        {
            var update = session.Prepare(Withdraw);
            update.BindText(1, change.List);
            update.Bind(2, change.Date.DayNumber);
            update.Bind(3, row.Case);
            update.Bind(4, row.Seq);
            update.Bind(5, change.Number);
            update.BindText(6, row.Reason);
            update.Execute();
        }
    }
}

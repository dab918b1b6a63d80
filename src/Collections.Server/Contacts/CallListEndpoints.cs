using System.Globalization;
using System.Security.Cryptography;
using Collections.Domain.Portfolios;
using Collections.Persistence.Accounts;
using Collections.Persistence.Calls;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Scheduling;
using Collections.Server.Settings;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Contacts;

/// <summary>Lists of calls that the server writes by itself: when, which were written, and their files.</summary>
internal static class CallListEndpoints
{
    private const long Tenant = 1;

    public static void Map(RouteGroupBuilder settings)
    {
        settings.MapGet("/call-lists/{portfolio}", Read).WithName("ReadCallListTimes");
        settings.MapPut("/call-lists/{portfolio}", Save).AuditsItself().WithName("SaveCallListTimes");
        settings.MapGet("/call-lists/{portfolio}/files", List).WithName("ListCallLists");
        settings.MapGet("/call-lists/{portfolio}/files/{list}/{date}/{number:int}", File).Needs(Permission.CasesRead).WithName("DownloadCallList");
    }

    private static Results<Ok<CallListDocument>, ProblemHttpResult> Read(string portfolio, SqliteDatabase database, CallListFolder folder, TimeProvider time, HttpContext context)
    {
        if (Find(database, portfolio) is not { } found) return Problems.Missing("a portfolio", portfolio);
        var revisions = SettingStore.Revisions(database, CallListSetting.NameOf(portfolio));
        var latest = revisions.Count > 0 ? revisions[0] : null;
        using var rows = database.OpenContext();
        var day = new CallListDay(rows, found.Id, time);
        EntityTags.Tell(context.Response, SettingStore.Tag(latest));
        return TypedResults.Ok(new CallListDocument(
            portfolio, CallListSetting.Content(latest), folder.Path, day.Date, day.Times(), latest?.From, SettingStore.Tag(latest), [.. revisions.Select(SettingRevision.Of)]));
    }

    private static async Task<Results<Ok<CallListDocument>, ProblemHttpResult>> Save(
        string portfolio, CallListTimesChange request, SqliteDatabase database, SettingStore store, CallListFolder folder, CallListClock clock, IWorkScheduler scheduler, TimeProvider time, HttpContext context)
    {
        if (Find(database, portfolio) is null) return Problems.Missing("a portfolio", portfolio);
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        if (CallListSetting.Wrong(request.Times) is { } wrong) return Problems.Wrong(wrong);
        if (SettingChange.Read(request.From, request.Reason, out var missing) is not { } change) return Problems.Wrong(missing!);
        var times = request.Times!.Order(StringComparer.Ordinal).ToList();
        if (await store.Save(CallListSetting.NameOf(portfolio), times, change, expected, Caller.Author(context.User).Name).ConfigureAwait(false) is { } conflict) return Problems.Conflict(conflict);
        await scheduler.WakeAt(WakeFor.CallList, clock.NextAt(), context.RequestAborted).ConfigureAwait(false);
        return Read(portfolio, database, folder, time, context);
    }

    private static Results<Ok<Page<CallListRow>>, ProblemHttpResult> List(string portfolio, int? page, int? size, SqliteDatabase database)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        if (Find(database, portfolio) is not { } found) return Problems.Missing("a portfolio", portfolio);
        // Nights, and with them campaigns, work one portfolio.
        if (found.Id != RunStores.Portfolio) return TypedResults.Ok(new Page<CallListRow>([], 0));
        using var context = database.OpenContext();
        var all = context.CallLists.AsNoTracking().Where(row => row.TenantId == Tenant);
        return TypedResults.Ok(new Page<CallListRow>(
            [.. all.OrderByDescending(row => row.WrittenAt).ThenBy(row => row.List).ThenBy(row => row.IsWithdrawal).Skip(wanted.Skip).Take(wanted.Size).AsEnumerable().Select(CallListRow.Of)], all.Count()));
    }

    /// <summary>The file as it was written, or none: what somebody has changed since is no list of ours.</summary>
    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> File(
        string portfolio, string list, DateOnly date, int number, bool? withdrawal, SqliteDatabase database, TimeProvider time, HttpContext context)
    {
        if (Find(database, portfolio) is null) return Problems.Missing("a portfolio", portfolio);
        var name = string.Create(CultureInfo.InvariantCulture, $"{list} {date:yyyy-MM-dd} {number}");
        if (Row(database, list, date, number, withdrawal == true) is not { } row) return Problems.Missing("a call list", name);
        if (!System.IO.File.Exists(row.File)) return Problems.Refused($"Expected the file '{row.File}', found that it is not there any more: whoever takes lists has taken it.");
        var content = await System.IO.File.ReadAllBytesAsync(row.File, context.RequestAborted).ConfigureAwait(false);
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(row.Digest)) return Problems.Refused($"Expected the file '{row.File}' as it was written, found that it was changed since.");
        await database.Writer.Write(session => AuditLog.Append(session.Context(), time.GetUtcNow(), Caller.Author(context.User).Name, "contact.list-download", list, Path.GetFileName(row.File))).ConfigureAwait(false);
        return TypedResults.File(content, "text/csv", Path.GetFileName(row.File));
    }

    private static WrittenCallList? Row(SqliteDatabase database, string list, DateOnly date, int number, bool isWithdrawal)
    {
        using var context = database.OpenContext();
        return context.CallLists.AsNoTracking().FirstOrDefault(row => row.TenantId == Tenant && row.List == list && row.Date == date && row.Number == number && row.IsWithdrawal == isWithdrawal);
    }

    private static Portfolio? Find(SqliteDatabase database, string name)
    {
        using var context = database.OpenContext();
        return context.Set<Portfolio>().AsNoTracking().FirstOrDefault(portfolio => portfolio.TenantId == Tenant && portfolio.Name == name);
    }
}

/// <summary>A file that was written for a dialler, as it is listed.</summary>
/// <param name="List">Name of the list.</param>
/// <param name="Date">The date of the calls.</param>
/// <param name="Number">Which change of the list and date it is, from 1.</param>
/// <param name="IsWithdrawal">Whether its rows are taken off the list, or put on it.</param>
/// <param name="Rows">How many.</param>
/// <param name="PastDue">Sum of what was past due over them, in units, each in its currency.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Sha256">Of its content, in hexadecimal digits.</param>
/// <param name="WrittenAt">When.</param>
/// <param name="By">By whom; <c>scheduler</c> where a time of day was due.</param>
/// <param name="Due">HH:mm of that time; null where somebody asked, or results came.</param>
/// <param name="IsThere">Whether the file lies where it was written.</param>
internal sealed record CallListRow(string List, DateOnly Date, int Number, bool IsWithdrawal, int Rows, decimal PastDue, string File, string Sha256, DateTimeOffset WrittenAt, string By, string? Due, bool IsThere)
{
    private const decimal PerUnit = 100m;

    public static CallListRow Of(WrittenCallList row) => new(
        row.List, row.Date, row.Number, row.IsWithdrawal, row.Rows, row.PastDue / PerUnit, Path.GetFileName(row.File), Convert.ToHexStringLower(row.Digest), row.WrittenAt, row.By,
        row.DueMinute is { } minute ? ScheduleContent.Text(minute) : null, System.IO.File.Exists(row.File));
}

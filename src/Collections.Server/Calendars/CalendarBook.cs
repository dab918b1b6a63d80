using System.Text.Json;
using Collections.Persistence;
using Collections.Persistence.Accounts;
using Collections.Persistence.Calendars;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Writing;
using Collections.Persistence.Schedules;
using Collections.Server.Commands;
using Collections.Server.Deployments;
using Collections.Server.Settings;
using Collections.Server.Web;
using Microsoft.EntityFrameworkCore;

namespace Collections.Server.Calendars;

/// <summary>
/// Keeps the calendars. Every change is one transaction with its line in the audit and with what it moves of what waits; it comes
/// after a run that has begun, which does not see it.
/// </summary>
internal sealed class CalendarBook(SqliteDatabase database, TimeProvider time, CalendarActs acts)
{
    private const long Tenant = CalendarRows.Tenant;
    private const string What = "a calendar";

    /// <summary>All calendars by name.</summary>
    public IReadOnlyList<CalendarSummary> All()
    {
        using var context = database.OpenContext();
        var days = context.Set<CalendarDay>().Where(day => day.TenantId == Tenant).GroupBy(day => day.Calendar).Select(group => new { group.Key, Count = group.Count() }).ToDictionary(pair => pair.Key, pair => pair.Count);
        var users = Users(context);
        return [.. context.Set<Calendar>().AsNoTracking().Where(calendar => calendar.TenantId == Tenant).AsEnumerable()
            .OrderBy(calendar => calendar.Name, StringComparer.Ordinal)
            .Select(calendar => new CalendarSummary(
                calendar.Name, CalendarRows.WeekendOf(calendar.Weekend), calendar.Note, calendar.IsDefault, days.GetValueOrDefault(calendar.Name), [.. users[calendar.Name]],
                calendar.ChangedBy.Length == 0 ? null : calendar.ChangedAt, calendar.ChangedBy.Length == 0 ? null : calendar.ChangedBy))];
    }

    /// <summary>One calendar with its days; null where there is none of the name.</summary>
    public CalendarDocument? Find(string name)
    {
        using var context = database.OpenContext();
        return Row(context, name) is { } row ? CalendarDocument.Of(row, Days(context, name)) : null;
    }

    /// <summary>Makes a calendar, or changes one.</summary>
    /// <param name="name">The calendar.</param>
    /// <param name="content">All that it holds from now on.</param>
    /// <param name="expected">Tag of what was read; <see cref="StoredDefinition.NoTag"/> for a new one.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="isPreview">True says what would be, and changes nothing.</param>
    public Task<Edit<CalendarDocument>> Save(string name, CalendarContent content, string expected, string by, bool isPreview = false) => Change(name, by, isPreview, context =>
    {
        var row = Row(context, name);
        if (Differs(name, row, expected) is { } conflict) return conflict;
        if (row is { IsDefault: true } && !content.IsDefault) return Problems.Refused($"Expected another calendar to be made the default first, found that '{name}' is it.");
        if (row is null) context.Add(row = new Calendar { TenantId = Tenant, Name = name, Note = "", ChangedBy = by, Revision = -1 });
        return Laid(context, row, content, by, "calendar.save");
    });

    /// <summary>Adds holidays to a calendar; a date that it has already is a holiday with the new label afterwards.</summary>
    public Task<Edit<CalendarDocument>> Add(string name, IReadOnlyList<DatedDay> holidays, string expected, string by, bool isPreview = false) => Change(name, by, isPreview, context =>
    {
        if (Row(context, name) is not { } row) return Problems.Missing(What, name);
        if (Differs(name, row, expected) is { } conflict) return conflict;
        var days = CalendarDocument.Of(row, Days(context, name)).Days.ToDictionary(day => day.Date);
        foreach (var holiday in holidays) days[holiday.Date] = holiday;
        if (days.Count > CalendarContent.MostDays) return Problems.Wrong($"Expected at most {CalendarContent.MostDays} dates in a calendar, found that it would have {days.Count}.");
        return Written(context, row, [.. days.Values], by, "calendar.import");
    });

    /// <summary>What changes of the calendar have moved, the latest first; null where there is none of the name.</summary>
    public IReadOnlyList<CalendarActRow>? Acts(string name) => Find(name) is null ? null : acts.Of(name);

    /// <summary>Takes the last change of a calendar back, with what it moved that has not been done or moved since.</summary>
    public async Task<Edit<CalendarDocument>> TakeBack(string name, long number, string expected, string by)
    {
        using var turn = await acts.Turn(default).ConfigureAwait(false);
        return await database.Writer.Write<Edit<CalendarDocument>>(session =>
        {
            var context = session.Context();
            if (Row(context, name) is not { } row) return Problems.Missing(What, name);
            if (Differs(name, row, expected) is { } conflict) return conflict;
            if (context.Set<CalendarAct>().FirstOrDefault(act => act.TenantId == Tenant && act.Calendar == name && act.Number == number) is not { } act) return Problems.Missing("a calendar's change", $"{number}");
            if (act.TakenBackAt is not null) return Problems.Refused($"Expected a change that holds, found that it was taken back by {act.TakenBackBy}.");
            if (act.Content is null || act.Revision != row.Revision) return Problems.Refused("Expected the last change of the calendar, found that it was changed since.");
            var content = JsonSerializer.Deserialize<CalendarContent>(act.Content, JsonText.Options)!;
            if (content.IsDefault != row.IsDefault) return Problems.Refused($"Expected another calendar to be made the default first, found that '{name}' is it.");
            acts.TakeBack(session, act, by);
            return Laid(context, row, content, by, "calendar.save");
        }).ConfigureAwait(false);
    }

    /// <summary>Changes a calendar and moves what waits by it, after a run that works and before the next one.</summary>
    private async Task<Edit<CalendarDocument>> Change(string name, string by, bool isPreview, Func<CollectionsContext, Edit<CalendarDocument>> change)
    {
        using var turn = await acts.Turn(default).ConfigureAwait(false);
        var plans = acts.Plans();
        try
        {
            return await database.Writer.Write(session =>
            {
                var context = session.Context();
                var (before, former) = (CalendarActs.Now(context), Row(context, name) is { } row ? ContentOf(context, row) : null);
                var edit = change(context);
                if (edit.Value is not { } document) return edit;
                var act = acts.Move(session, new CalendarChange(name, by, before, former, Row(context, name)!.Revision), plans);
                Edit<CalendarDocument> changed = document with { Moved = act };
                return isPreview ? throw new PreviewedException(changed) : changed;
            }, WriteMode.Alone).ConfigureAwait(false);
        }
        catch (PreviewedException previewed)
        {
            return previewed.Changed;
        }
    }

    private CalendarDocument Laid(CollectionsContext context, Calendar row, CalendarContent content, string by, string deed)
    {
        if (content.IsDefault && !row.IsDefault) TakeDefault(context);
        (row.Weekend, row.Note, row.IsDefault) = (CalendarRows.Stored(content.Weekend!), (content.Note ?? "").Trim(), content.IsDefault);
        return Written(context, row, content.Days ?? [], by, deed);
    }

    private static CalendarContent ContentOf(CollectionsContext context, Calendar row)
    {
        var document = CalendarDocument.Of(row, Days(context, row.Name));
        return new CalendarContent(document.Weekend, document.Note, document.IsDefault, document.Days);
    }

    /// <summary>Takes a calendar away that nothing names.</summary>
    public Task<Edit<CalendarDocument>> Delete(string name, string expected, string by) => Delete(name, expected, by, StrategyTexts.Read(database));

    private Task<Edit<CalendarDocument>> Delete(string name, string expected, string by, StrategyTexts naming) => database.Writer.Write<Edit<CalendarDocument>>(session =>
    {
        var context = session.Context();
        if (Row(context, name) is not { } row) return Problems.Missing(What, name);
        if (Differs(name, row, expected) is { } conflict) return conflict;
        if (row.IsDefault) return Problems.Refused($"Expected a calendar that is not the default, found that '{name}' is it.");
        if (Users(context)[name].ToList() is { Count: > 0 } users) return Problems.Refused($"Expected a calendar that no schedule names, found that '{name}' is named by that of {string.Join(", ", users)}.");
        if (naming.Counting(name) is { Count: > 0 } strategies) return Problems.Refused($"Expected a calendar that no strategy names, found that '{name}' is named by {string.Join(", ", strategies)}.");
        var gone = CalendarDocument.Of(row, Days(context, name));
        context.Remove(row);
        AuditLog.Append(context, time.GetUtcNow(), by, "calendar.delete", name);
        return gone;
    });

    private CalendarDocument Written(CollectionsContext context, Calendar row, IReadOnlyList<DatedDay> days, string by, string deed)
    {
        (row.ChangedAt, row.ChangedBy) = (time.GetUtcNow(), by);
        row.Revision++;
        context.SaveChanges();
        var before = Days(context, row.Name).ToDictionary(day => day.Date);
        foreach (var day in days)
        {
            if (!before.Remove(day.Date, out var known)) context.Add(known = new CalendarDay { TenantId = Tenant, Calendar = row.Name, Date = day.Date, Label = "" });
            (known.IsWorked, known.Label) = (day.IsWorked, (day.Label ?? "").Trim());
        }
        context.RemoveRange(before.Values);
        AuditLog.Append(context, time.GetUtcNow(), by, deed, row.Name, $"{days.Count} dates, weekend {string.Join(" and ", CalendarRows.WeekendOf(row.Weekend))}{(row.IsDefault ? ", the default" : "")}");
        context.SaveChanges();
        return CalendarDocument.Of(row, Days(context, row.Name));
    }

    /// <summary>Written at once: two defaults at a time are refused by the database.</summary>
    private static void TakeDefault(CollectionsContext context)
    {
        foreach (var other in context.Set<Calendar>().Where(calendar => calendar.TenantId == Tenant && calendar.IsDefault))
        {
            other.IsDefault = false;
            other.Revision++;
        }
        context.SaveChanges();
    }

    private static Calendar? Row(CollectionsContext context, string name) => context.Set<Calendar>().FirstOrDefault(calendar => calendar.TenantId == Tenant && calendar.Name == name);

    private static List<CalendarDay> Days(CollectionsContext context, string name) => [.. context.Set<CalendarDay>().Where(day => day.TenantId == Tenant && day.Calendar == name)];

    /// <summary>Portfolios by the calendar that their schedule names.</summary>
    private static ILookup<string, string> Users(CollectionsContext context) => context.Set<Schedule>()
        .Where(schedule => schedule.TenantId == Tenant && schedule.Calendar != null)
        .Join(context.Set<Portfolio>().Where(portfolio => portfolio.TenantId == Tenant), schedule => schedule.PortfolioId, portfolio => portfolio.Id, (schedule, portfolio) => new { schedule.Calendar, portfolio.Name })
        .AsEnumerable()
        .ToLookup(pair => pair.Calendar!, pair => pair.Name);

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult? Differs(string name, Calendar? row, string expected)
    {
        var found = row is null ? StoredDefinition.NoTag : EntityTags.Of(row.Revision);
        return expected == found ? null : Problems.Conflict($"Expected the version {expected} of the calendar '{name}', found {found}: somebody changed it meanwhile; read it again.");
    }

    /// <summary>Rolls a change back that was only to be looked at.</summary>
    private sealed class PreviewedException(Edit<CalendarDocument> changed) : Exception
    {
        public Edit<CalendarDocument> Changed { get; } = changed;
    }
}

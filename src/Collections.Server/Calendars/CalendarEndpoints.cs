using System.Text.RegularExpressions;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Calendars;

/// <summary>Calendars: list, read, change, take holidays in; what changes move, before and after.</summary>
internal static partial class CalendarEndpoints
{
    public static void Map(RouteGroupBuilder calendars)
    {
        calendars.MapGet("/", (CalendarBook book) => book.All()).WithName("ListCalendars");
        calendars.MapGet("/{name}", Read).WithName("ReadCalendar");
        calendars.MapPut("/{name}", Save).Needs(Permission.SettingsManage).AuditsItself().WithName("SaveCalendar");
        calendars.MapDelete("/{name}", Delete).Needs(Permission.SettingsManage).AuditsItself().WithName("DeleteCalendar");
        calendars.MapPost("/{name}/holidays", Import).Needs(Permission.SettingsManage).AuditsItself().WithName("ImportHolidays");
        calendars.MapPost("/{name}/preview", Preview).Needs(Permission.SettingsManage).AuditsItself().WithName("PreviewCalendar");
        calendars.MapGet("/{name}/changes", Changes).WithName("ListCalendarChanges");
        calendars.MapPost("/{name}/changes/{change:long}/take-back", TakeBack).Needs(Permission.SettingsManage).AuditsItself().WithName("TakeBackCalendarChange");
    }

    private static Results<Ok<CalendarDocument>, ProblemHttpResult> Read(string name, CalendarBook book, HttpResponse response) =>
        book.Find(name) is { } found ? Told(found, response) : Problems.Missing("a calendar", name);

    private static async Task<Results<Ok<CalendarDocument>, ProblemHttpResult>> Save(string name, CalendarContent content, HttpContext context, CalendarBook book)
    {
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        if (!NameForm().IsMatch(name)) return Problems.Wrong($"Expected a calendar's name of letters, digits, blanks and hyphens, 64 at most, found '{name}'.");
        if (content.Wrong() is { } wrong) return Problems.Wrong(wrong);
        return After(await book.Save(name, content, expected, Caller.Author(context.User).Name).ConfigureAwait(false), context.Response);
    }

    private static async Task<Results<Ok<CalendarDocument>, ProblemHttpResult>> Import(string name, HolidayImport import, HttpContext context, CalendarBook book)
    {
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        var lines = HolidayLines.Read(import.Csv ?? "");
        if (lines.Defects.Count > 0) return Problems.Wrong($"Nothing was taken in: {string.Join("; ", lines.Defects)}.");
        if (lines.Days.Count == 0) return Problems.Wrong("Expected lines such as 2026-12-25;Christmas in 'csv', found none.");
        return After(await book.Add(name, lines.Days, expected, Caller.Author(context.User).Name).ConfigureAwait(false), context.Response);
    }

    /// <summary>What saving would move: nothing is changed.</summary>
    private static async Task<Results<Ok<CalendarPreview>, ProblemHttpResult>> Preview(string name, CalendarContent content, HttpContext context, CalendarBook book)
    {
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        if (content.Wrong() is { } wrong) return Problems.Wrong(wrong);
        var edit = await book.Save(name, content, expected, Caller.Author(context.User).Name, isPreview: true).ConfigureAwait(false);
        return edit.Value is { } value ? TypedResults.Ok(new CalendarPreview(value.Moved?.After, value.Moved?.Moves ?? 0, value.Moved?.Groups ?? [])) : edit.Problem!;
    }

    private static Results<Ok<IReadOnlyList<CalendarActRow>>, ProblemHttpResult> Changes(string name, CalendarBook book) =>
        book.Acts(name) is { } found ? TypedResults.Ok(found) : Problems.Missing("a calendar", name);

    private static async Task<Results<Ok<CalendarDocument>, ProblemHttpResult>> TakeBack(string name, long change, HttpContext context, CalendarBook book)
    {
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        return After(await book.TakeBack(name, change, expected, Caller.Author(context.User).Name).ConfigureAwait(false), context.Response);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Delete(string name, HttpContext context, CalendarBook book)
    {
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        var gone = await book.Delete(name, expected, Caller.Author(context.User).Name).ConfigureAwait(false);
        return gone.Problem is { } problem ? problem : TypedResults.NoContent();
    }

    private static Results<Ok<CalendarDocument>, ProblemHttpResult> After(Edit<CalendarDocument> edit, HttpResponse response) =>
        edit.Value is { } value ? Told(value, response) : edit.Problem!;

    private static Ok<CalendarDocument> Told(CalendarDocument document, HttpResponse response)
    {
        EntityTags.Tell(response, document.Etag);
        return TypedResults.Ok(document);
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}]([\p{L}\p{Nd} _-]{0,62}[\p{L}\p{Nd}])?$")]
    private static partial Regex NameForm();
}

/// <summary>What saving a calendar would move.</summary>
/// <param name="After">The last business date that was worked: nothing up to it moves; null where nothing would move.</param>
/// <param name="Moves">How many dates and timers.</param>
/// <param name="Groups">What would go from when to when, by strategy and step.</param>
internal sealed record CalendarPreview(DateOnly? After, long Moves, IReadOnlyList<CalendarMoves> Groups);

/// <summary>Holidays to be added.</summary>
/// <param name="Csv">Lines of date;label, such as 2026-12-25;Christmas.</param>
internal sealed record HolidayImport(string? Csv);

using System.Text.RegularExpressions;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Calendars;

/// <summary>Calendars: list, read, change, take holidays in.</summary>
internal static partial class CalendarEndpoints
{
    public static void Map(RouteGroupBuilder calendars)
    {
        calendars.MapGet("/", (CalendarBook book) => book.All()).WithName("ListCalendars");
        calendars.MapGet("/{name}", Read).WithName("ReadCalendar");
        calendars.MapPut("/{name}", Save).Needs(Permission.SettingsManage).AuditsItself().WithName("SaveCalendar");
        calendars.MapDelete("/{name}", Delete).Needs(Permission.SettingsManage).AuditsItself().WithName("DeleteCalendar");
        calendars.MapPost("/{name}/holidays", Import).Needs(Permission.SettingsManage).AuditsItself().WithName("ImportHolidays");
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

/// <summary>Holidays to be added.</summary>
/// <param name="Csv">Lines of date;label, such as 2026-12-25;Christmas.</param>
internal sealed record HolidayImport(string? Csv);

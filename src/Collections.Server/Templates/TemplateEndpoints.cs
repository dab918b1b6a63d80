using System.Globalization;
using Collections.Persistence.Journal;
using Collections.Persistence.People;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Mail;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Collections.Server.Templates;

/// <summary>Drafts of message templates: with what they can be looked at, how they read, and one sent as a test.</summary>
internal static class TemplateEndpoints
{
    private const int MostTests = 10;

    public static void Map(RouteGroupBuilder templates)
    {
        templates.MapGet("/accounts", Accounts).WithName("FindPreviewAccounts");
        templates.MapPost("/preview", Preview).ChangesNothing().WithName("PreviewTemplates");
        templates.MapGet("/mail", Mail).WithName("ReadMailState");
        templates.MapPost("/test", Test).Needs(Permission.StrategiesEdit).ByPersonsOnly().AuditsItself().WithName("SendTestMessage");
    }

    private static Results<Ok<IReadOnlyList<PreviewAccount>>, ProblemHttpResult> Accounts(string? search, string? strategy, PreviewAccounts accounts, HttpContext context)
    {
        if (MayReadPeople(context)) return TypedResults.Ok(string.IsNullOrWhiteSpace(search) ? accounts.Some(strategy ?? "") : accounts.Search(search.Trim()));
        // What a search finds says whom the text means.
        if (!string.IsNullOrWhiteSpace(search)) return Problems.Forbidden($"Expected somebody who may {Permission.CasesRead}, to whom a search shows customers.");
        return TypedResults.Ok<IReadOnlyList<PreviewAccount>>([.. accounts.Some(strategy ?? "").Select(account => account.Hidden())]);
    }

    private static Results<Ok<TemplatePreview>, ProblemHttpResult> Preview(PreviewRequest request, TemplatePreviews previews, HttpContext context) =>
        previews.Hindrance(request) is { } hindrance ? Problems.Wrong(hindrance) : TypedResults.Ok(previews.Write(request, MayReadPeople(context)));

    private static async Task<MailState> Mail(WebSettings settings, UserManager<Person> people, HttpContext context) =>
        new(settings.Mail is not null, settings.Mail?.From, await Own(people, context).ConfigureAwait(false), MayChoose(context), MailState.Names);

    private static async Task<Results<Ok<SentTest>, ProblemHttpResult>> Test(
        TestMessage request, WebSettings settings, TemplatePreviews previews, UserManager<Person> people, SignInTries tries, SqliteDatabase database, TimeProvider time, HttpContext context)
    {
        if (settings.Mail is not { } mail) return Problems.Refused($"Expected a mail server, named by the variable {MailSettings.HostVariable} of the server's environment; found none.");
        if (request.File is null) return Problems.Wrong("Expected the file of a template, found none.");
        var own = await Own(people, context).ConfigureAwait(false);
        var to = string.IsNullOrWhiteSpace(request.To) ? own : request.To;
        if (to is null) return Problems.Refused("Expected an e-mail address of your own, found none: somebody who manages people can add it.");
        if (to != own && !MayChoose(context)) return Problems.Forbidden($"Expected your own address, or somebody who may {Permission.PeopleManage}; found another address.");
        if (!Mailer.IsAddress(to)) return Problems.Wrong($"Expected one e-mail address, such as name@example.com, found '{to}'.");
        var drafts = new PreviewRequest(request.Strategy, [request.File], request.Account, request.Assumed);
        if (previews.Hindrance(drafts) is { } hindrance) return Problems.Wrong(hindrance);
        var (texts, findings, _) = previews.Write(drafts, MayReadPeople(context));
        if (texts is not [{ Length: null } text] || !request.File.Path.Contains(".email.", StringComparison.Ordinal))
            return Problems.Refused(findings.Count > 0 ? findings[0].Message : "Expected a template of the channel email, found another: only e-mails are sent as tests.");
        if (text.Body is null) return Problems.Refused(text.Problem!);
        if (tries.Take(($"test message {context.User.Identity!.Name}", MostTests)) is { } wait) return Problems.TooMany(context, wait);
        var problem = await new TestMailer(mail).Send(to, new Activities.Templates.RenderedText(text.Subject, text.Body), context.RequestAborted).ConfigureAwait(false);
        var detail = string.Create(CultureInfo.InvariantCulture, $"{request.File.Path} to {to}{(problem is null ? "" : ", not sent")}");
        await database.Writer.Write(session => AuditLog.Append(session.Context(), time.GetUtcNow(), Caller.Author(context.User).Name, "template.test", request.Strategy, detail)).ConfigureAwait(false);
        return problem is null ? TypedResults.Ok(new SentTest(to)) : Problems.NotTaken($"Expected the mail server {mail.Host}:{mail.Port} to take the message, found: {problem}");
    }

    private static async Task<string?> Own(UserManager<Person> people, HttpContext context) =>
        Caller.IsPerson(context.User) ? (await people.GetUserAsync(context.User).ConfigureAwait(false))?.Email : null;

    private static bool MayReadPeople(HttpContext context) => Caller.May(context, Permission.CasesRead);

    private static bool MayChoose(HttpContext context) => Caller.May(context, Permission.PeopleManage);
}

using Collections.Domain.Facts;
using Collections.Persistence.Accounts;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Contacts;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Settings;

/// <summary>What admins set: attributes, the roster, buckets, parameters, products, expected feeds, release time and addresses of alerts of a portfolio, and how often customers are contacted.</summary>
internal static class SettingEndpoints
{
    public static void Map(RouteGroupBuilder settings)
    {
        settings.MapGet("/attributes", (SqliteDatabase database) => Attributes.All(database)).WithName("ListAttributes");
        settings.MapPut("/attributes/{name}", Declare).WithName("DeclareAttribute");
        settings.MapGet("/roster", ReadRoster).WithName("ReadRoster");
        settings.MapGet("/roster/file", (SqliteDatabase database) => TypedResults.File(RosterDocument.Of(database).ToFile(), "application/json", "roster.json")).WithName("ExportRoster");
        settings.MapPut("/roster", SaveRoster).AuditsItself().WithName("SaveRoster");
        Objects.ObjectTypeEndpoints.Map(settings);
        CallListEndpoints.Map(settings);
        settings.MapGet("/buckets/{portfolio}", ReadBuckets).WithName("ReadBuckets");
        settings.MapPut("/buckets/{portfolio}", SaveBuckets).AuditsItself().WithName("SaveBuckets");
        settings.MapGet("/parameters/{portfolio}", ReadParameters).WithName("ReadParameters");
        settings.MapPut("/parameters/{portfolio}", SaveParameters).AuditsItself().WithName("SaveParameters");
        settings.MapGet("/products/{portfolio}", ReadProducts).WithName("ReadProducts");
        settings.MapPut("/products/{portfolio}", SaveProducts).AuditsItself().WithName("SaveProducts");
        settings.MapGet("/feeds/{portfolio}", ReadFeeds).WithName("ReadExpectedFeeds");
        settings.MapPut("/feeds/{portfolio}", SaveFeeds).AuditsItself().WithName("SaveExpectedFeeds");
        settings.MapGet("/contacts", ReadContacts).WithName("ReadContactRule");
        settings.MapPut("/contacts", SaveContacts).AuditsItself().WithName("SaveContactRule");
        settings.MapGet("/alerts/{portfolio}", ReadAlerts).WithName("ReadAlertAddresses");
        settings.MapPut("/alerts/{portfolio}", SaveAlerts).AuditsItself().WithName("SaveAlertAddresses");
        settings.MapGet("/release/{portfolio}", ReadRelease).WithName("ReadReleaseTime");
        settings.MapPut("/release/{portfolio}", SaveRelease).AuditsItself().WithName("SaveReleaseTime");
    }

    private static Results<Ok<AlertAddressesDocument>, ProblemHttpResult> ReadAlerts(string portfolio, SqliteDatabase database, WebSettings web, HttpContext context) =>
        IsPortfolio(database, portfolio) ? Told(AlertAddressesDocument.Of(database, portfolio, web.Mail is not null), context) : Problems.Missing("a portfolio", portfolio);

    private static async Task<Results<Ok<AlertAddressesDocument>, ProblemHttpResult>> SaveAlerts(string portfolio, AlertAddressesChange request, SqliteDatabase database, SettingStore store, WebSettings web, TimeProvider time, HttpContext context)
    {
        if (!IsPortfolio(database, portfolio)) return Problems.Missing("a portfolio", portfolio);
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        var addresses = new AlertAddresses(request.To ?? [], request.Language ?? "");
        if (AlertSetting.Wrong(addresses) is { } wrong) return Problems.Wrong(wrong);
        if (SettingChange.Read(DateOnly.FromDateTime(time.GetLocalNow().DateTime), request.Reason, out var missing) is not { } change) return Problems.Wrong(missing!);
        if (await store.Save(AlertSetting.NameOf(portfolio), addresses, change, expected, Caller.Author(context.User).Name).ConfigureAwait(false) is { } conflict) return Problems.Conflict(conflict);
        return ReadAlerts(portfolio, database, web, context);
    }

    private static Results<Ok<ReleaseDocument>, ProblemHttpResult> ReadRelease(string portfolio, SqliteDatabase database, HttpContext context) =>
        IsPortfolio(database, portfolio) ? Told(ReleaseDocument.Of(database, portfolio), context) : Problems.Missing("a portfolio", portfolio);

    private static async Task<Results<Ok<ReleaseDocument>, ProblemHttpResult>> SaveRelease(string portfolio, ReleaseChange request, SqliteDatabase database, SettingStore store, HttpContext context)
    {
        if (!IsPortfolio(database, portfolio)) return Problems.Missing("a portfolio", portfolio);
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        if (ReleaseSetting.Wrong(request.NotBefore) is { } wrong) return Problems.Wrong(wrong);
        if (SettingChange.Read(request.From, request.Reason, out var missing) is not { } change) return Problems.Wrong(missing!);
        if (await store.Save(ReleaseSetting.NameOf(portfolio), new ReleaseTime(request.NotBefore), change, expected, Caller.Author(context.User).Name).ConfigureAwait(false) is { } conflict) return Problems.Conflict(conflict);
        return ReadRelease(portfolio, database, context);
    }

    private static Ok<ContactDocument> ReadContacts(SqliteDatabase database, HttpContext context) => Told(ContactDocument.Of(database), context);

    private static async Task<Results<Ok<ContactDocument>, ProblemHttpResult>> SaveContacts(ContactChange request, SqliteDatabase database, SettingStore store, HttpContext context)
    {
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        if (request.Terms is not { } terms) return Problems.Wrong("Expected in 'terms' how often customers are contacted, and when; found nothing.");
        if (ContactSetting.Wrong(terms, ContactDocument.Of(database).Calendars) is { } wrong) return Problems.Wrong(wrong);
        if (SettingChange.Read(request.From, request.Reason, out var missing) is not { } change) return Problems.Wrong(missing!);
        if (await store.Save(ContactSetting.Name, terms, change, expected, Caller.Author(context.User).Name).ConfigureAwait(false) is { } conflict) return Problems.Conflict(conflict);
        return ReadContacts(database, context);
    }

    private static Results<Ok<AttributeRow>, ProblemHttpResult> Declare(string name, AttributeRequest request, SqliteDatabase database)
    {
        if (Attributes.TypeOf(request.Type) is not { } type) return Problems.Wrong($"Expected the type number, text, date or flag, found '{request.Type}'.");
        var attribute = new AttributeDeclaration(name.Trim(), type, request.Scale, request.IsProtected, request.IsReadable);
        if (Attributes.Wrong(attribute) is { } wrong) return Problems.Wrong(wrong.Replace("--scale", "scale", StringComparison.Ordinal));
        return Attributes.Declare(database, attribute) is { } conflict
            ? Problems.Refused($"attribute '{attribute.Name}' {conflict}.")
            : TypedResults.Ok(Attributes.All(database).First(row => row.Name == attribute.Name));
    }

    private static Ok<RosterDocument> ReadRoster(SqliteDatabase database, HttpContext context) => Told(RosterDocument.Of(database), context);

    private static async Task<Results<Ok<RosterDocument>, ProblemHttpResult>> SaveRoster(RosterChange request, SqliteDatabase database, SettingStore store, TimeProvider time, HttpContext context)
    {
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        if (RosterSetting.Wrong(request.Collectors) is { } wrong) return Problems.Wrong(wrong);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        if (SettingChange.Read(today, request.Reason, out var missing) is not { } change) return Problems.Wrong(missing!);
        var rows = request.Collectors!.Select(row => row with { Name = row.Name.Trim() }).ToList();
        if (await store.Save(RosterSetting.Name, rows, change, expected, Caller.Author(context.User).Name).ConfigureAwait(false) is { } conflict) return Problems.Conflict(conflict);
        return ReadRoster(database, context);
    }

    private static Results<Ok<BucketDocument>, ProblemHttpResult> ReadBuckets(string portfolio, SqliteDatabase database, HttpContext context) =>
        IsPortfolio(database, portfolio) ? Told(BucketDocument.Of(database, portfolio), context) : Problems.Missing("a portfolio", portfolio);

    private static async Task<Results<Ok<BucketDocument>, ProblemHttpResult>> SaveBuckets(string portfolio, BucketChange request, SqliteDatabase database, SettingStore store, HttpContext context)
    {
        if (!IsPortfolio(database, portfolio)) return Problems.Missing("a portfolio", portfolio);
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        if (BucketSetting.Wrong(request.FirstDays) is { } wrong) return Problems.Wrong(wrong);
        if (SettingChange.Read(request.From, request.Reason, out var missing) is not { } change) return Problems.Wrong(missing!);
        if (await store.Save(BucketSetting.NameOf(portfolio), request.FirstDays!, change, expected, Caller.Author(context.User).Name).ConfigureAwait(false) is { } conflict) return Problems.Conflict(conflict);
        return ReadBuckets(portfolio, database, context);
    }

    private static Results<Ok<ParameterDocument>, ProblemHttpResult> ReadParameters(string portfolio, SqliteDatabase database, HttpContext context) =>
        IsPortfolio(database, portfolio) ? Told(ParameterDocument.Of(database, portfolio), context) : Problems.Missing("a portfolio", portfolio);

    private static async Task<Results<Ok<ParameterDocument>, ProblemHttpResult>> SaveParameters(string portfolio, ParameterChange request, SqliteDatabase database, SettingStore store, HttpContext context)
    {
        if (!IsPortfolio(database, portfolio)) return Problems.Missing("a portfolio", portfolio);
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        var mapped = ParameterDocument.Mapped(database, portfolio);
        var known = ParameterSetting.Laid(mapped, SettingStore.Latest(database, ParameterSetting.NameOf(portfolio)));
        var values = ParameterSetting.Read(known, request.Values, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        if (SettingChange.Read(request.From, request.Reason, out var missing) is not { } change) return Problems.Wrong(missing!);
        if (await store.Save(ParameterSetting.NameOf(portfolio), ParameterSetting.Set(mapped, values), change, expected, Caller.Author(context.User).Name).ConfigureAwait(false) is { } conflict) return Problems.Conflict(conflict);
        return ReadParameters(portfolio, database, context);
    }

    private static Results<Ok<ProductDocument>, ProblemHttpResult> ReadProducts(string portfolio, SqliteDatabase database, HttpContext context) =>
        IsPortfolio(database, portfolio) ? Told(ProductDocument.Of(database, portfolio), context) : Problems.Missing("a portfolio", portfolio);

    private static async Task<Results<Ok<ProductDocument>, ProblemHttpResult>> SaveProducts(string portfolio, ProductChange request, SqliteDatabase database, SettingStore store, TimeProvider time, HttpContext context)
    {
        if (!IsPortfolio(database, portfolio)) return Problems.Missing("a portfolio", portfolio);
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        if (ProductSetting.Wrong(request.Names) is { } wrong) return Problems.Wrong(wrong);
        if (SettingChange.Read(DateOnly.FromDateTime(time.GetLocalNow().DateTime), request.Reason, out var missing) is not { } change) return Problems.Wrong(missing!);
        if (await store.Save(ProductSetting.NameOf(portfolio), request.Names!, change, expected, Caller.Author(context.User).Name).ConfigureAwait(false) is { } conflict) return Problems.Conflict(conflict);
        return ReadProducts(portfolio, database, context);
    }

    private static Results<Ok<ExpectedFeedDocument>, ProblemHttpResult> ReadFeeds(string portfolio, SqliteDatabase database, HttpContext context) =>
        IsPortfolio(database, portfolio) ? Told(ExpectedFeedDocument.Of(database, portfolio), context) : Problems.Missing("a portfolio", portfolio);

    private static async Task<Results<Ok<ExpectedFeedDocument>, ProblemHttpResult>> SaveFeeds(string portfolio, ExpectedFeedChange request, SqliteDatabase database, SettingStore store, HttpContext context)
    {
        if (!IsPortfolio(database, portfolio)) return Problems.Missing("a portfolio", portfolio);
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        if (FeedSetting.Wrong(request.Feeds) is { } wrong) return Problems.Wrong(wrong);
        if (SettingChange.Read(request.From, request.Reason, out var missing) is not { } change) return Problems.Wrong(missing!);
        if (await store.Save(FeedSetting.NameOf(portfolio), request.Feeds!, change, expected, Caller.Author(context.User).Name).ConfigureAwait(false) is { } conflict) return Problems.Conflict(conflict);
        return ReadFeeds(portfolio, database, context);
    }

    private static Ok<T> Told<T>(T document, HttpContext context)
        where T : ISettingDocument
    {
        EntityTags.Tell(context.Response, document.Etag);
        return TypedResults.Ok(document);
    }

    private static bool IsPortfolio(SqliteDatabase database, string name)
    {
        using var context = database.OpenContext();
        return context.Set<Portfolio>().Any(portfolio => portfolio.TenantId == PersonStore.Tenant && portfolio.Name == name);
    }
}

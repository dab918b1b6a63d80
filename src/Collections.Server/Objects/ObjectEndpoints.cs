using Collections.Domain.Objects;
using Collections.Persistence.Journal;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Objects;

/// <summary>Management objects: the types that there are, the objects, and what is said of one.</summary>
internal static class ObjectEndpoints
{
    public static void Map(RouteGroupBuilder objects)
    {
        objects.MapGet("/types", (SqliteDatabase database) => ObjectSetting.Read(database).All.Select(ObjectTypeRow.Of)).WithName("ListObjectTypes");
        objects.MapGet("/", Find).WithName("ListObjects");
        objects.MapGet("/export", Export).WithName("ExportObjects");
        objects.MapGet("/{type}/{key}", Read).WithName("ReadObject");
        objects.MapPut("/{type}/{key}", Say).Needs(Permission.CasesWork).WithName("SaveObject");
    }

    private static Results<Ok<Page<ObjectRow>>, ProblemHttpResult> Find(
        string? type, string? state, string? standing, string? search, string? customer, string? company, int? page, int? size, SqliteDatabase database, ObjectList objects, CompanyWall wall)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        if (ObjectFilter.Of(type, state, standing, search, customer, company, out var unknown) is not { } filter) return Problems.Wrong(unknown!);
        if (filter.Type is { } key && ObjectSetting.Read(database).Find(key) is null) return Problems.Missing("a type of objects", key);
        return TypedResults.Ok(objects.Find(filter with { Companies = wall.Codes }, wanted));
    }

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> Export(
        string? type, string? state, string? standing, string? search, string? customer, string? company,
        ObjectExport export, SqliteDatabase database, TimeProvider time, HttpContext context, CompanyWall wall)
    {
        if (ObjectFilter.Of(type, state, standing, search, customer, company, out var unknown) is not { } wanted) return Problems.Wrong(unknown!);
        if (wanted.Type is { } key && ObjectSetting.Read(database).Find(key) is null) return Problems.Missing("a type of objects", key);
        var filter = wanted with { Companies = wall.Codes };
        if (export.Count(filter) is > ObjectExport.MostRows and var count) return Problems.Refused($"Expected a filter that takes at most {ObjectExport.MostRows} objects, found one that takes {count}.");
        // Personal data leaves the house: who took it is noted before.
        await database.Writer.Write(session => AuditLog.Append(session.Context(), time.GetUtcNow(), Caller.Author(context.User).Name, "objects.export", wanted.Type ?? "", context.Request.QueryString.Value)).ConfigureAwait(false);
        return TypedResults.Stream(stream => export.Write(filter, stream, context.RequestAborted), "text/csv; charset=utf-8", "objects.csv");
    }

    private static Results<Ok<ObjectRow>, ProblemHttpResult> Read(string type, string key, ObjectList objects, CompanyWall wall) =>
        objects.Read(type, key, wall) is { } one ? TypedResults.Ok(one) : Problems.Missing("an object", ObjectFacts.Reference(type, key));

    private static async Task<Results<Ok<ObjectRow>, ProblemHttpResult>> Say(string type, string key, ObjectWish wish, SqliteDatabase database, ObjectDesk desk, ObjectList objects, CompanyWall wall)
    {
        if (ObjectSetting.Read(database).Find(type) is not { } known) return Problems.Missing("a type of objects", type);
        if (Hidden(type, key, wish, objects, wall) is { } hidden) return hidden;
        return await desk.Say(known, key, wish).ConfigureAwait(false) is { } wrong ? Problems.Wrong(wrong) : Read(type, key, objects, wall);
    }

    /// <summary>Whoever sees the debts to some companies alone says nothing of what concerns another, and does not learn whether there is any of it.</summary>
    private static ProblemHttpResult? Hidden(string type, string key, ObjectWish wish, ObjectList objects, CompanyWall wall)
    {
        if (!wall.Stands) return null;
        if (objects.Exists(type, key) && objects.Read(type, key, wall) is null) return Problems.Missing("an object", ObjectFacts.Reference(type, key));
        if (GivenText.Given(wish.Account) is { } account) return wall.SeesAccount(account) ? null : Problems.Missing("an account by its reference", account);
        if (GivenText.Given(wish.Company) is { } company ? wall.Companies!.Contains(company) : objects.Exists(type, key)) return null;
        return Problems.Wrong($"Expected the company that the object concerns, one of {string.Join(", ", wall.Companies!)}, found '{wish.Company}'.");
    }
}

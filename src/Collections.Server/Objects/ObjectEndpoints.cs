using Collections.Domain.Objects;
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
        objects.MapGet("/{type}/{key}", Read).WithName("ReadObject");
        objects.MapPut("/{type}/{key}", Say).Needs(Permission.CasesWork).WithName("SaveObject");
    }

    private static Results<Ok<Page<ObjectRow>>, ProblemHttpResult> Find(string? type, string? customer, int? page, int? size, SqliteDatabase database, ObjectList objects)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        if (GivenText.Given(type) is { } key && ObjectSetting.Read(database).Find(key) is null) return Problems.Missing("a type of objects", key);
        return TypedResults.Ok(objects.Find(GivenText.Given(type), GivenText.Given(customer), wanted));
    }

    private static Results<Ok<ObjectRow>, ProblemHttpResult> Read(string type, string key, ObjectList objects) =>
        objects.Read(type, key) is { } one ? TypedResults.Ok(one) : Problems.Missing("an object", ObjectFacts.Reference(type, key));

    private static async Task<Results<Ok<ObjectRow>, ProblemHttpResult>> Say(string type, string key, ObjectWish wish, SqliteDatabase database, ObjectDesk desk, ObjectList objects)
    {
        if (ObjectSetting.Read(database).Find(type) is not { } known) return Problems.Missing("a type of objects", type);
        return await desk.Say(known, key, wish).ConfigureAwait(false) is { } wrong ? Problems.Wrong(wrong) : Read(type, key, objects);
    }
}

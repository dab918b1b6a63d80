using Collections.Persistence.Providers.Sqlite;
using Collections.Server.People;
using Collections.Server.Settings;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Objects;

/// <summary>Types of management objects, as admins define them.</summary>
internal static class ObjectTypeEndpoints
{
    public static void Map(RouteGroupBuilder settings)
    {
        settings.MapGet("/objects", Read).WithName("ReadObjectTypes");
        settings.MapPut("/objects", Save).AuditsItself().WithName("SaveObjectTypes");
    }

    private static Ok<ObjectTypesDocument> Read(SqliteDatabase database, HttpContext context)
    {
        var document = ObjectTypesDocument.Of(database);
        EntityTags.Tell(context.Response, document.Etag);
        return TypedResults.Ok(document);
    }

    private static async Task<Results<Ok<ObjectTypesDocument>, ProblemHttpResult>> Save(ObjectTypesChange request, SqliteDatabase database, SettingStore store, TimeProvider time, HttpContext context)
    {
        if (EntityTags.Expected(context.Request) is not { } expected) return Problems.WithoutVersion();
        if (ObjectSetting.Types(request.Types, out var wrong) is not { } types) return Problems.Wrong(wrong!);
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        if (SettingChange.Read(today, request.Reason, out var missing) is not { } change) return Problems.Wrong(missing!);
        if (ObjectSetting.Refusal(database, types) is { } refusal) return Problems.Refused(refusal);
        if (ObjectSetting.Declare(database, types) is { } conflict) return Problems.Refused(conflict);
        return await ObjectSetting.Save(store, types, change, expected, Caller.Author(context.User).Name).ConfigureAwait(false) is { } outdated ? Problems.Conflict(outdated) : Read(database, context);
    }
}

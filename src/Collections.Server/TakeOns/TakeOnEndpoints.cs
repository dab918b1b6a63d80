using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Commands;
using Collections.Server.Hosting;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Portfolios;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.TakeOns;

/// <summary>The running state of another system, rehearsed or taken on: its files come as parts, with the mapping or its name.</summary>
internal static class TakeOnEndpoints
{
    public static void Map(RouteGroupBuilder takeOn)
    {
        takeOn.MapPost("/rehearsal", Rehearse).ChangesNothing().WithName("RehearseTakeOn").AddOpenApiOperationTransformer(HandedInForm.DescribeSeveral);
        takeOn.MapPost("/", Execute).ByPersonsOnly().AuditsItself().WithName("TakeOn").AddOpenApiOperationTransformer(HandedInForm.DescribeSeveral);
    }

    private static Task<Results<Ok<TakeOnReport>, ProblemHttpResult>> Rehearse(
        string? mapping, DateOnly? date, HttpContext context, Uploads uploads, SqliteDatabase database, TimeProvider time, CancellationToken cancellation) =>
        Answer(context, uploads, mapping, date, database, time, (desk, order) => desk.Rehearse(order, cancellation), cancellation);

    private static Task<Results<Ok<TakeOnReport>, ProblemHttpResult>> Execute(
        string? mapping, DateOnly? date, string? reason, HttpContext context, Uploads uploads, SqliteDatabase database, TimeProvider time, CancellationToken cancellation) =>
        Answer(context, uploads, mapping, date, database, time, (desk, order) => desk.Execute(order with { Reason = reason ?? "" }, cancellation), cancellation);

    private static async Task<Results<Ok<TakeOnReport>, ProblemHttpResult>> Answer(
        HttpContext context, Uploads uploads, string? mapping, DateOnly? date, SqliteDatabase database, TimeProvider time, Func<TakeOnDesk, TakeOnOrder, Task<TakeOnReport>> act, CancellationToken cancellation)
    {
        var (came, wrong) = await uploads.Take(context.Request, Uploads.MaxBytes, cancellation, Uploads.MostFiles).ConfigureAwait(false);
        if (came is null) return Problems.Wrong(wrong!);
        using (came)
        {
            if ((came.Mapping ?? (mapping is null ? null : MappingFiles.Find(mapping))) is not { } meaning) return Problems.Wrong(MappingFiles.Unknown(mapping));
            try
            {
                await new NightlyRun(database, time).DeployFirst(WorkflowsFolder.Find()).ConfigureAwait(false);
                var order = new TakeOnOrder(date ?? TakeOnOrder.UsualDate(database, time), meaning, [.. came.Files.Select(TakeOnSource.Of)], Caller.Author(context.User).Name, "");
                return TypedResults.Ok(await act(new TakeOnDesk(database, time), order).ConfigureAwait(false));
            }
            catch (UsageException bad)
            {
                return Problems.Wrong(came.WithoutFolder(UsageSentence.Of(bad)));
            }
        }
    }
}

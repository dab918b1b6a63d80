using Collections.Intake.Guesses;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Commands;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Portfolios;

/// <summary>Portfolios: list, take files in, and what the columns of a file may mean.</summary>
internal static class PortfolioEndpoints
{
    /// <summary>So much of a file is looked at to guess what its columns mean, in bytes.</summary>
    public const long GuessBytes = 1 << 20;

    public static void Map(RouteGroupBuilder portfolios)
    {
        portfolios.MapGet("/", (PortfolioLists lists) => lists.All()).WithName("ListPortfolios");
        portfolios.MapGet("/mappings", () => MappingFiles.Names()).WithName("ListMappings");
        portfolios.MapPost("/guess", Guess).Needs(Permission.PortfoliosImport).ChangesNothing().WithName("GuessMapping").AddOpenApiOperationTransformer(HandedInForm.Describe);
        portfolios.MapPost("/import", Import).Needs(Permission.PortfoliosImport).WithName("ImportPortfolio").AddOpenApiOperationTransformer(HandedInForm.Describe);
    }

    /// <summary>The files that were taken in.</summary>
    public static void MapFeeds(RouteGroupBuilder feeds) => feeds.MapGet("/", Feeds).WithName("ListFeeds");

    /// <summary>The accounts that full files no longer hold.</summary>
    public static void MapAbsences(RouteGroupBuilder absences) => absences.MapGet("/", Absences).WithName("ListAbsences");

    private static Results<Ok<Page<AbsenceRow>>, ProblemHttpResult> Absences(bool? explained, int? page, int? size, AbsenceList absences)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        return TypedResults.Ok(explained == true ? absences.Explained(wanted) : absences.Unexplained(wanted));
    }

    private static Results<Ok<Page<FeedRow>>, ProblemHttpResult> Feeds(int? page, int? size, PortfolioLists lists)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        return wrong is null ? TypedResults.Ok(lists.Feeds(wanted)) : Problems.Wrong(wrong);
    }

    private static async Task<Results<Ok<MappingGuess>, ProblemHttpResult>> Guess(HttpRequest request, Uploads uploads, CancellationToken cancellation)
    {
        var (came, wrong) = await uploads.Take(request, GuessBytes, cancellation).ConfigureAwait(false);
        if (came is null) return Problems.Wrong(wrong!);
        using (came)
        {
            var sample = ColumnSample.ReadFile(came.File);
            return sample.Columns.Count > 0
                ? TypedResults.Ok(MappingGuess.Of(Path.GetFileNameWithoutExtension(came.File), sample))
                : Problems.Wrong("Expected a file with a header on its first line, found an empty one.");
        }
    }

    private static async Task<Results<Ok<ImportReport>, ProblemHttpResult>> Import(
        string? mapping, DateOnly? position, int? sequence, HttpRequest request, Uploads uploads, SqliteDatabase database, TimeProvider time, CancellationToken cancellation)
    {
        var (came, wrong) = await uploads.Take(request, Uploads.MaxBytes, cancellation).ConfigureAwait(false);
        if (came is null) return Problems.Wrong(wrong!);
        using (came)
        {
            if ((came.Mapping ?? (mapping is null ? null : MappingFiles.Find(mapping))) is not { } meaning)
                return Problems.Wrong(MappingFiles.Unknown(mapping));
            try
            {
                var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
                var report = await new NightlyRun(database, time).TakeIn(new NightRequest(today, came.File, meaning, position, sequence, ""), cancellation).ConfigureAwait(false);
                return TypedResults.Ok(ImportReport.Of(report));
            }
            catch (UsageException bad)
            {
                return Problems.Wrong(came.WithoutFolder(UsageSentence.Of(bad)));
            }
        }
    }
}

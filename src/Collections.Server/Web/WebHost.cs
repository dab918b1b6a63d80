using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Cases;
using Collections.Server.Catalog;
using Collections.Server.Counts;
using Collections.Server.Deployments;
using Collections.Server.Elsa;
using Collections.Server.Elsa.Studio;
using Collections.Server.Histories;
using Collections.Server.Incidents;
using Collections.Server.Nightly;
using Collections.Server.Portfolios;
using Collections.Server.Queues;
using Collections.Server.Runs;
using Collections.Server.Simulations;
using Microsoft.AspNetCore.Http.Json;

namespace Collections.Server.Web;

/// <summary>The web host: the API under /api, its description under /openapi, and the designer for everything else, on one port.</summary>
internal static class WebHost
{
    private const string Designer = "wwwroot";

    public static WebApplication Build(SqliteDatabase database, TimeProvider time, string urls)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = Designer });
        builder.WebHost.UseUrls(urls.Split(';'));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        AddServices(builder.Services, database, time);
        var host = builder.Build();
        host.UseExceptionHandler();
        host.UseStatusCodePages();
        host.UseResponseCompression();
        host.UseStaticFiles();
        host.MapHealthChecks("/health");
        host.MapOpenApi();
        MapApi(host.MapGroup("/api"));
        MapElsa(host.MapGroup("/elsa/api"));
        StudioPage.Map(host);
        host.MapFallbackToFile("index.html");
        return host;
    }

    private static void AddServices(IServiceCollection services, SqliteDatabase database, TimeProvider time)
    {
        services.AddSingleton(database);
        services.AddSingleton(time);
        services.Configure<JsonOptions>(WebJson.Apply);
        services.AddProblemDetails();
        services.AddHealthChecks();
        services.AddOpenApi();
        services.AddResponseCompression();
        services.AddSingleton<StrategyDefinitions>();
        services.AddSingleton<StrategyLists>();
        services.AddSingleton<StrategyCheck>();
        services.AddSingleton<ElsaDefinitions>();
        services.AddSingleton<StandingCounter>();
        services.AddSingleton<ElementCounter>();
        services.AddSingleton<NightNews>();
        services.AddSingleton<NightDesk>();
        services.AddSingleton<RunLists>();
        services.AddSingleton<PortfolioLists>();
        services.AddSingleton<Uploads>();
        services.AddSingleton<KeptHistory>();
        services.AddSingleton<CaseSearch>();
        services.AddSingleton<CaseFile>();
        services.AddSingleton<IncidentList>();
        services.AddSingleton<TaskLists>();
        services.AddSingleton<DayDesk>();
        services.AddSingleton<PortfolioMemory>();
        services.AddSingleton<StrategySimulator>();
    }

    /// <summary>The routes that Elsa Studio and other clients of Elsa call. They are described by Elsa, not here.</summary>
    private static void MapElsa(RouteGroupBuilder elsa)
    {
        elsa.ExcludeFromDescription();
        ElsaDefinitionEndpoints.Map(elsa);
        ElsaBpmnEndpoints.Map(elsa);
        ElsaDescriptorEndpoints.Map(elsa);
        elsa.MapFallback("/{**rest}", (HttpContext context) => Problems.Missing("an address of Elsa's API that is served here", context.Request.Path));
    }

    private static void MapApi(RouteGroupBuilder api)
    {
        StrategyEndpoints.Map(api.MapGroup("/strategies"));
        CatalogEndpoints.Map(api.MapGroup("/catalog"));
        CountEndpoints.Map(api.MapGroup("/strategies"));
        SimulationEndpoints.Map(api.MapGroup("/strategies"));
        RunEndpoints.Map(api.MapGroup("/runs"));
        PortfolioEndpoints.Map(api.MapGroup("/portfolios"));
        PortfolioEndpoints.MapFeeds(api.MapGroup("/feeds"));
        CaseEndpoints.Map(api.MapGroup("/cases"));
        IncidentEndpoints.Map(api.MapGroup("/incidents"));
        TaskEndpoints.Map(api.MapGroup("/tasks"));
        TaskEndpoints.MapQueues(api.MapGroup("/queues"));
        api.MapFallback("/{**rest}", (HttpContext context) => Problems.Missing("an address of this API", context.Request.Path));
    }
}

using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Collections.Server.Elsa.Studio;

/// <summary>
/// A page of ours that holds Elsa Studio as it comes from its package, for technical admins: a flowchart view of the same
/// definitions. It is not built with the product; where its package is not there, the page says so.
/// </summary>
internal static class StudioPage
{
    /// <summary>Where the page is.</summary>
    public const string Address = "/studio";

    private const string Package = "@elsa-workflows/elsa-studio-wasm";

    /// <summary>The page, which is for everybody: what it shows comes from addresses that ask for permissions.</summary>
    public static void Map(WebApplication host)
    {
        var page = new EmbeddedFileProvider(typeof(StudioPage).Assembly, "Collections.Server.Elsa.Studio");
        host.MapGet(Address, () => Page(page)).AllowAnonymous().ExcludeFromDescription();
        host.MapGet(Address + "/page.js", () => Results.Stream(page.GetFileInfo("page.js").CreateReadStream(), "text/javascript")).AllowAnonymous().ExcludeFromDescription();
    }

    /// <summary>The files of the package, where it is there.</summary>
    public static void Use(WebApplication host)
    {
        if (Folder() is not { } folder) return;
        var types = new FileExtensionContentTypeProvider();
        foreach (var (ending, type) in (ReadOnlySpan<(string, string)>)[(".dat", "application/octet-stream"), (".blat", "application/octet-stream"), (".pdb", "application/octet-stream"), (".wasm", "application/wasm")])
            types.Mappings[ending] = type;
        host.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder), RequestPath = Address, ContentTypeProvider = types });
    }

    private static IResult Page(EmbeddedFileProvider page) => Folder() is null
        ? Results.Problem($"Expected Elsa Studio's package {Package} in the folder studio beside the program, or in designer/node_modules; found neither.", statusCode: StatusCodes.Status404NotFound, title: "Elsa Studio is not installed")
        : Results.Stream(page.GetFileInfo("studio.html").CreateReadStream(), "text/html");

    /// <summary>Where the package lies: beside the program, or in the source tree around it.</summary>
    private static string? Folder()
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "studio");
        if (Directory.Exists(beside)) return beside;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var installed = Path.Combine(at.FullName, "designer", "node_modules", Package);
            if (Directory.Exists(installed)) return installed;
        }
        return null;
    }
}

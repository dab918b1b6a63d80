using System.Globalization;
using Collections.Intake.Mappings;
using Collections.Persistence.Providers.Sqlite;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Collections.Server.Portfolios;

/// <summary>Takes files from requests of parts (multipart/form-data) as they come, beside the database: they are never whole in memory.</summary>
internal sealed class Uploads(SqliteDatabase database)
{
    /// <summary>Size of a file that is handed in over the web, in bytes; larger ones are taken in by the command line.</summary>
    public const long MaxBytes = 16L << 30;

    /// <summary>Name of the folder that they come into.</summary>
    public const string FolderName = "incoming";

    /// <summary>Files of one request, where several belong together.</summary>
    public const int MostFiles = 20;

    /// <summary>Name of the part that is the file.</summary>
    public const string FilePart = "file";

    /// <summary>Name of the part that may be its mapping.</summary>
    public const string MappingPart = "mapping";

    private const int BoundaryLength = 128;
    private const string DefaultName = "portfolio.csv";
    private const string MappingName = "handed-in.mapping.json";
    private static int last;

    /// <summary>
    /// The parts of a request, or the sentence that says what is wrong with it. At most so many bytes of a file are kept: what it shows
    /// may be enough. Further files than so many are left out.
    /// </summary>
    public async Task<(HandedIn? Came, string? Wrong)> Take(HttpRequest request, long mostBytes, CancellationToken cancellation, int mostFiles = 1)
    {
        if (BoundaryOf(request) is not { } boundary)
            return (null, $"Expected multipart/form-data with a part named '{FilePart}', found the content type '{request.ContentType}'.");
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MaxBytes;
        var came = new HandedIn(NewFolder(), [], null);
        try
        {
            came = await Read(new MultipartReader(boundary, request.Body), came, mostBytes, mostFiles, cancellation).ConfigureAwait(false);
            if (came.Files.Count > 0) return (came, null);
            came.Dispose();
            return (null, $"Expected a part named '{FilePart}' that holds a file, found none.");
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            came.Dispose();
            return (null, $"Expected multipart/form-data up to its closing boundary, found: {broken.Message}");
        }
        catch
        {
            came.Dispose();
            throw;
        }
    }

    private static async Task<HandedIn> Read(MultipartReader parts, HandedIn came, long mostBytes, int mostFiles, CancellationToken cancellation)
    {
        while (await parts.ReadNextSectionAsync(cancellation).ConfigureAwait(false) is { } part)
        {
            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)) continue;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).Value;
            if (name == MappingPart)
                came = came with { Mapping = await Save(part.Body, Path.Combine(came.Folder, MappingName), MappingReader.MaxBytes + 1, cancellation).ConfigureAwait(false) };
            else if (name == FilePart && came.Files.Count < mostFiles)
                came = came with { Files = [.. came.Files, await Save(part.Body, Path.Combine(PlaceOf(came), NameOf(disposition)), mostBytes, cancellation).ConfigureAwait(false)] };
        }
        return came;
    }

    /// <summary>Of several files each has a folder of its own, as they may have one name.</summary>
    private static string PlaceOf(HandedIn came) =>
        came.Files.Count == 0 ? came.Folder : Directory.CreateDirectory(Path.Combine(came.Folder, came.Files.Count.ToString(CultureInfo.InvariantCulture))).FullName;

    private static async Task<string> Save(Stream from, string path, long mostBytes, CancellationToken cancellation)
    {
        await using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var buffer = new byte[1 << 16];
        for (int read; (read = await from.ReadAsync(buffer, cancellation).ConfigureAwait(false)) > 0;)
        {
            // What is beyond is read on, so that the parts after it are found.
            var kept = (int)Math.Min(read, mostBytes - to.Length);
            if (kept > 0) await to.WriteAsync(buffer.AsMemory(0, kept), cancellation).ConfigureAwait(false);
        }
        return path;
    }

    /// <summary>The name is kept for the list of feeds; it is a name only, whatever path a client says.</summary>
    private static string NameOf(ContentDispositionHeaderValue disposition)
    {
        var said = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value ?? "";
        var name = string.Concat(said[(said.LastIndexOfAny(['/', '\\']) + 1)..].Where(letter => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or ' '));
        return name.Trim('.', ' ') is { Length: > 0 and <= 100 } good && good != MappingName ? good : DefaultName;
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= BoundaryLength } boundary
            ? boundary
            : null;

    /// <summary>A folder that is nobody else's; what a process left that was killed is taken away.</summary>
    private string NewFolder()
    {
        var folder = Path.Combine(
            Path.GetDirectoryName(database.File)!,
            FolderName,
            string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(database.File)}-{Interlocked.Increment(ref last)}"));
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        return folder;
    }
}

using Collections.Server.Commands;

return await CommandLine.Run(args).ConfigureAwait(false);

return Gongkai.Cli.CommandLine.Run(args);
